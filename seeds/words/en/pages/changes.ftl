# What changed for people. The same sentences stand under Policy in CHANGELOG.md; a test compares them.
changes-title = What changed
changes-lead = New rules for people, newest first: since when, by which clause, and who is affected.
changes-from = In force from { $day }
changes-until = The plan is in force until { $day }. After that, ask before you rely on this guide.
changes-clause = The clause, word for word
changes-topic = What you can do
changes-version = Version of the rules: { $hash }
change-residence = Residence: residence registration, the residence permit, and hukou without a threshold; time registered elsewhere in the Fuzhou metropolitan circle counts on without a break. Affects everyone who moved to Fuzhou to work or to study.
change-work = Work: unemployment insurance, work-injury insurance by building project, jobs and training, unpaid wages and their fast arbitration, the service centre for platform workers. Affects employees, people on building sites and couriers.
change-schooling = Schooling: school places for children who moved with their parents, brothers and sisters in one school, the senior-school and college entrance examinations. Affects families with children.
change-housing = Housing: public rental housing, affordable rental housing, and the provident fund for people without a fixed employer. Affects tenants and the flexibly employed.
change-insurance = Insurance: employee and resident pension, moving between them, and resident medical insurance with a residence permit. Affects everyone who works or lives in Fuzhou.
change-hardship = Hardship: emergency help by the township whatever one's hukou, and where the minimum living allowance is applied for. Affects families in sudden or lasting need.
change-joining-in = Joining in: community-worker posts, volunteers and legal aid, the two women's centres, the youth station and night school. Affects everyone new in the city.
change-land = Land: rights in farmland, homestead and collective income stay; giving them up may never be a condition of hukou. Affects people who move their hukou to the city.
change-circle = The metropolitan circle: services across its cities, medical results recognised by one another, and provident-fund loans across its cities. Affects those who pay into the fund in one city and buy in another.
change-honest = Where national or provincial law decides and the plan is silent, the rule cites that law and its article. Where an office decides, or a local figure was never published, the guide says whom to ask and what to ask, and computes nothing.
