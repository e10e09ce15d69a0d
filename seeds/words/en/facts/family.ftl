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
    .find-out = Choose yes if your husband or wife normally lives in Fuzhou. Choose no for someone who only visits, and if you are not married, divorced or widowed.
    .option-yes = Yes
    .option-no = No

fact-children-count = How many children do you have?
    .label = Number of children
    .why = Each child is in a different grade and may have a different hukou. We look at them one by one.
    .find-out = Begin with the eldest. Count those too who are at school and need nothing: whether a younger one can follow into the same school depends on the elder. Leave out grown-up children who work. If there are none, choose "None".
    .hint = Count only children whose parent or guardian you are. Do not count a grandchild you look after: for school the parents' residence permits count, so let the parents answer.
