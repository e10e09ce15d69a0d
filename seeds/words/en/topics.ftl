# What a person can come for: the name of each topic, and what belongs to it.
topic-residence = Residence registration and residence permit
    .what = Register your address, get the permit, endorse it every year, carry years over between nearby cities
topic-hukou = Moving your hukou (户口) to Fuzhou
    .what = How to move it, whom to ask, and what happens to your land at home
topic-schooling = Schooling for your children
    .what = Kindergarten, primary and junior school, siblings together, senior-high exam, gaokao (高考)
topic-housing = Housing
    .what = Public rental housing, affordable rental housing, provident fund for flexible workers
topic-insurance = Social insurance
    .what = Pension, medical, unemployment, work injury
topic-living = Work, wages and daily life
    .what = Finding work, training, unpaid wages, a free lawyer, hard times, going online and joining in city life
