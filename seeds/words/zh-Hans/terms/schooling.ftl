paper-vaccination-record = 预防接种证（打疫苗的小本子）
paper-health-check = 入园体检表（去哪里体检，问幼儿园）
paper-school-record = 学籍证明（写着孩子学籍在哪、读几年级的纸，找教务处开）
paper-sibling-at-school-letter = 哥哥姐姐（或弟弟妹妹）的在读证明（学校开）
paper-no-guardian-letter = 老家开的“没人照看孩子”的证明
