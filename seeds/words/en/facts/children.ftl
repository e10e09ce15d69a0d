fact-stage = Where is { $child } in school now?
    .label = Stage of schooling
    .why = Each stage needs different things, so we first see where the child is.
    .find-out = Look at the class the child is in this term. If unsure, ask the teacher which grade it is.
    .hint = Go by this term. If the child is out of school, choose the stage the child should be in.
    .option-before-kindergarten = Not yet in kindergarten
    .option-kindergarten = Kindergarten, junior or middle class
    .option-kindergarten-senior = Kindergarten, senior class (primary school comes next)
    .option-entering-primary = Not in kindergarten, and due to start grade 1
    .option-primary = Primary school
    .option-junior = Junior high, grade 7 or 8
    .option-junior-final = Junior high, grade 9 (last year)
    .option-senior = Senior high, grade 10 or 11 (vocational school too)
    .option-senior-final = Senior high, grade 12 (last year of vocational school too)
    .option-working = No longer at school

fact-last-primary-year = Is this the last year of primary school for { $child }?
    .label = Last year of primary school
    .why = In that year the move to junior high is arranged.
    .find-out = It is usually grade 6. If unsure, ask the teacher whether the child finishes at the end of this school year.

fact-child-hukou = Where is the hukou (户口) of { $child }?
    .label = The child's hukou
    .why = With a hukou elsewhere the child signs up as an accompanying child (随迁子女): one who came to Fuzhou with the parents. With a Fuzhou hukou it also matters whether it is in the very district you live in.
    .find-out = Look at the child's page in the household register (户口簿). If it is at home, ask the family for a photo.
    .hint = The child's own hukou, not the parents'.
    .option-fuzhou = Fuzhou (any district, county or county-level city)
    .option-fujian-other = Elsewhere in Fujian (Pingtan too)
    .option-other-province = Another province

fact-hukou-here = Is the hukou of { $child } in the very district or county you live in now?
    .label = Hukou in this district
    .why = Each district or county places its own pupils. With a hukou in another part of Fuzhou there is one more question to ask.
    .find-out = Compare the district on the first page of the household register with the one on your door plate.
    .hint = For example: hukou in Fuqing, home in Cangshan: choose no.
    .option-yes = Yes
    .option-no = No

fact-school-in = Where does { $child } go to school now?
    .label = Place of school
    .why = Being at school in Fuzhou and coming from elsewhere are handled differently.
    .find-out = Look at the name on the school gate or on an exercise book. If unsure, call the teacher.
    .hint = If in kindergarten, where the kindergarten is.
    .option-fuzhou = Fuzhou
    .option-fujian-other = Elsewhere in Fujian (Pingtan too)
    .option-other-province = Another province
    .option-none = Not at school now

fact-public-school = Is the school of { $child } a public one (公办)?
    .label = Public school
    .why = A child who is already at a public school need not be enrolled again.
    .find-out = Tuition tells: a primary or junior high school that takes none is most likely public. If unsure, ask the teacher.
    .hint = Public means run by the government.

fact-child-born-on = When was { $child } born?
    .label = Date of birth
    .why = Kindergarten and primary school begin at a certain age.
    .find-out = Look at the birth certificate or the household register. Give the ordinary calendar date, not the lunar one.

fact-senior-record = Is the senior-high student record (学籍) of { $child } in Fujian?
    .label = Senior-high record in Fujian
    .why = To take the university exam in Fujian, a child first needs a senior-high record here.
    .find-out = The record shows in the school system where a child studies. Ask the class teacher or the academic office (教务处) to look it up.
    .hint = A child can study here while the record is still at home.
    .option-yes = In Fujian
    .option-no = Not in Fujian

fact-senior-years = By graduation, will { $child } have three full years of senior high in Fujian?
    .label = Years of senior high in Fujian
    .why = To take the university exam in Fujian, the rule asks for three full years of study.
    .find-out = Count from the first day of grade 10. After a change of school or a break, ask the academic office what the system says.
    .hint = If still at school, answer as if staying until graduation.
    .option-three = Yes, all of grades 10 to 12 in Fujian
    .option-broken = There was a change of school or a break; not sure how it counts
    .option-fewer = No, less than three years in all
