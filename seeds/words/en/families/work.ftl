# Families like yours: the name says a role, never a person; every figure in a story is a fact in policy/families/.

family-sichuan-rebar-fixer = A steel fixer from Sichuan with two children
    .story = He ties steel on a building site, his wife works in a food factory, and both hold residence permits. His must be endorsed by 18 December 2026. The elder child is in the last year of a public primary school in Fuzhou; the younger is in the senior class of kindergarten and turned 6 last month. He has no employee pension or employee medical insurance yet, only the resident schemes of his home.
    .next = First the police station for the endorsement, not a day late. Then ask the district when to sign up for junior high and for grade 1, and whether both children can go to the same school. For insurance, find out first which company on the site counts as his employer.

family-putian-courier = A food courier from Putian
    .story = His hukou is in Putian. On 20 October 2025 he registered as a resident in Pingtan; on 16 August this year he moved to Fuzhou and registered again. Counted in Fuzhou alone, it is not yet half a year; with the time in Pingtan it is. He shares a flat without a lease of his own, and the platform gave him no written contract either.
    .next = Take the slip of registration from Pingtan to the police station and ask whether the time counts on; then ask which paper will show that he works or lives here.
