fact-hukou-place = Where is your hukou (户口, household registration)?
    .label = Hukou
    .why = It decides whether you need a residence permit, and which side handles some matters.
    .find-out = Look at the police stamp on the first page of your household register, or at the address on your ID card. If you have moved your hukou, trust the register.
    .hint = The place in your household register, not the place where you live now.
    .other = Where is your partner's hukou (户口)?
    .option-fuzhou-district = Fuzhou city districts (Gulou, Taijiang, Cangshan, Mawei, Jin'an, Changle)
    .option-fuzhou-county = A county or county-level city of Fuzhou (Fuqing, Minhou, Lianjiang, Luoyuan, Minqing, Yongtai)
    .option-pingtan = Pingtan
    .option-putian = Putian
    .option-ningde = Ningde
    .option-nanping = Nanping
    .option-fujian-other = Elsewhere in Fujian (Xiamen, Quanzhou, Zhangzhou, Sanming, Longyan)
    .option-other-province = Another province

fact-registered = Have you done residence registration (居住登记) in Fuzhou?
    .label = Residence registration done
    .why = The half year for the residence permit is counted from the day you register.
    .find-out = Look for a registration receipt or a text message. If you find none, take your ID card to the police station near your home and ask them to check.
    .hint = It means telling the police or the community office "I live here". It used to be called temporary registration (暂住登记). A lease alone does not count.
    .other = Has your partner done residence registration (居住登记) in Fuzhou?
    .option-yes = Yes
    .option-no = No

fact-registered-on = On what day did you register?
    .label = Registration date
    .why = You can get the residence permit after 6 months, counted from this day.
    .find-out = Look at the date on the receipt. If you lost it, take your ID card to the police station and ask. If you do not recall the day, give the month.
    .hint = The day you registered in the district or county where you live now. Not the day you came to Fuzhou, nor the day you rented.
    .other = On what day did your partner register?

fact-earlier-circle = Before you moved to this district or county, in which of these places were you registered?
    .label = Earlier registration
    .why = If you move inside the Fuzhou circle (福州都市圈, Fuzhou and some cities around it), the document says registration time carries on.
    .find-out = Find your old receipt or residence permit and see which police station issued it. Or call 12345 and ask to be put through to the police there.
    .hint = Only the place right before the present one. If you were never registered, or there was a long break, choose "None".
    .option-none = None
    .option-fuzhou-other = Another district or county of Fuzhou
    .option-pingtan = Pingtan
    .option-putian = Putian
    .option-ningde = Ningde
    .option-nanping = Nanping

fact-earlier-registered-on = On what day did you register in that place?
    .label = Earlier registration date
    .why = If the time carries on, the half year is counted from that day.
    .find-out = Look at the old receipt or permit. If it is gone, call the police station there, give your ID number and ask. If you do not recall the day, give the month.

fact-permit = Do you have a Fujian residence permit (居住证)?
    .label = Residence permit
    .why = With a permit, you only need the yearly endorsement. Without one, you apply.
    .find-out = It is a card with your photo, your hukou address and your present address. For the endorsement date, look at the card or ask the police station.
    .hint = Endorsement (签注) means going once a year to confirm "I still live here".
    .other = Does your partner have a Fujian residence permit (居住证)?
    .option-none = No
    .option-valid = Yes, it is in use
    .option-suspended = Yes, but I missed the endorsement and it no longer works
    .option-lost = It is lost, or damaged and unreadable
    .option-talent = I have a talent permit (人才居住证)

fact-endorse-by = By what day must your residence permit next be endorsed?
    .label = Endorse by
    .why = You can go one month ahead. After that day the card stops working.
    .find-out = Look at the issue date on the card. Each full year after it is the day to endorse by. After a late endorsement the two rules differ: enter the day by the issue date (the earlier one), then take the card to the police station and ask.
    .hint = Example: issued on 24 December 2025, so enter 24 December 2026. If the day has passed, enter it as it is.

fact-work = What work do you do in Fuzhou?
    .label = Work
    .why = Work is one of the three ways to a residence permit. It also decides how social insurance is paid.
    .find-out = See who pays your wages and who signed the contract. If you do several jobs, choose the one that takes most time.
    .other = What work does your partner do in Fuzhou?
    .option-employer = Employed (factory, company, shop; agency workers too)
    .option-site = On a building site
    .option-platform = For a platform (food delivery, courier, ride-hailing)
    .option-own-business = My own business, with a licence
    .option-casual = Casual jobs, or small trade without a licence
    .option-none = No work now
    .option-retired = Retired

fact-dwelling = What kind of home do you have in Fuzhou?
    .label = Home
    .why = A home is also one of the three ways to a residence permit. It decides which proof to bring.
    .find-out = See whose name is on the contract. If there is no contract, think of who gets the rent.
    .option-own = My own home
    .option-rented = Rented, with a written contract
    .option-rented-no-contract = Rented or shared, with no contract of my own
    .option-work-dormitory = Employer's dormitory or site hut
    .option-school-dormitory = School dormitory
    .option-relatives = Home owned by relatives or friends (they have the title)
    .option-none = No fixed home

fact-studies-here = Are you yourself a full-time student in Fuzhou?
    .label = Studying
    .why = Studying is also one of the three ways to a residence permit.
    .find-out = Check for a student card and a student record (学籍). Evening classes and short courses do not count. If unsure, ask the school office.
    .hint = This is about you, not your child.
