# Where else to go from the start page, the footer, the contents, example families, headings of a service's page.
journeys-days-one = 1 day
journeys-months-one = 1 month
journeys-years-one = 1 year

home-ways = More ways in
home-families = Families like yours, and what they can do
home-places = Districts and counties of Fuzhou, and the circle
home-contacts = Whom to call, where to go online
home-index = All pages in one list
home-changes = What changed
home-how = How this guide works, and how to check it

footer-links = More
footer-link-index = All pages
footer-link-contacts = Hotlines
footer-link-document = The plan
footer-link-how = How it works
footer-link-privacy = Privacy
footer-link-accessibility = Accessibility

contents-title = All pages in one list
contents-lead = Every page is here. Look for what the matter is called.
contents-more = Others

families-title = Families like yours
families-lead = These families are examples, not real people. See who is most like you, and what they can do today.
families-other = Others
families-facts = About them ({ $n })
families-why = Why: point by point
families-next = What they do next
families-on = Worked out for { $day }. On another day or in another case, the results differ.

guide-for-adult = For you yourself. Of two adults in a family, each looks at their own conditions.
guide-for-child = For a child; the parents apply. With several children, look at each.
guide-conditions = Conditions (申请条件)
guide-partly = { $words } (In some cases the office decides.)
guide-partly-note = Where it says that the office decides, no general standard has been published. Ask at the counter.
guide-papers = Papers to bring (办理材料)
guide-about = Where, how long, what it costs, whom to ask
guide-where = Where (办理地点)
guide-online = Online
guide-time = How long (办理时限)
guide-fee = Fee (收费标准)
guide-hotline = Questions (咨询方式)
guide-steps = Step by step (办理流程)
guide-ask = What to ask at the counter
guide-traps = Where others come to harm
guide-basis = Legal basis (设定依据)
guide-from-until = In force from { $from } until { $until }.
guide-law = In force from { $from }; compared on { $checked }.
guide-law-until = In force from { $from } until { $until }; compared on { $checked }.
guide-related = Related
