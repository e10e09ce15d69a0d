fact-lives-in = Where do you live now?
    .label = Where you live now
    .why = You apply in the district or county where you live.
    .find-out = Look at the number plate by the door, or ask your landlord or workmates which district or county this is. If still unsure, call 12345 and give the address.
    .hint = We mean where you usually sleep, not your hometown.
    .option-fuzhou-district = Fuzhou city districts (Gulou, Taijiang, Cangshan, Mawei, Jin'an, Changle)
    .option-fuzhou-county = A county or county-level city of Fuzhou (Fuqing, Minhou, Lianjiang, Luoyuan, Minqing, Yongtai)
    .option-coming = Not in Fuzhou yet, planning to come
    .option-elsewhere = Somewhere else (this includes Pingtan)

fact-partner-here = Is your husband or wife in Fuzhou too?
    .label = Partner in Fuzhou
    .why = For some things it is enough if one of you two meets the condition. So we first ask if there are two of you.
    .find-out = Choose yes if your husband or wife normally lives in Fuzhou. Choose no for someone who only visits.
    .option-yes = Yes
    .option-no = No

fact-children-count = How many children need school or insurance here?
    .label = Number of children
    .why = Each child is in a different grade and may have a different hukou. We look at them one by one.
    .find-out = Count only the children who need something done in Fuzhou, the eldest first. If there are none, choose "None".
    .hint = Count only children whose parent or guardian you are. Do not count a grandchild you look after: for school the parents' residence permits count, so let the parents answer.
