fact-wants-hukou = Do you want to move your hukou (户口) to Fuzhou?
    .label = Moving hukou
    .why = It is entirely your choice. If you want to, we tell you what to ask and how to go about it.
    .find-out = If you have not decided, choose "Still thinking". Look at what you gain and lose, then talk with your family.
    .option-yes = Yes
    .option-thinking = Still thinking, I want to know more
    .option-no = No

fact-land-rights = Do you have contracted land, a house plot or a share of village income back home?
    .label = Land rights at home
    .why = Many people fear losing their land when they move their hukou. If you have land, we tell you the rules.
    .find-out = Ask your elders. Look for the land certificate (承包证), the contract or the house plot certificate. Or call the village committee and ask if your name is listed.
    .hint = Any one of them is enough. Sharing one booklet with your parents counts too.
    .option-yes = Yes
    .option-no = No

fact-asked-to-give-up-land = Has anyone said you must give up your land before moving your hukou?
    .label = Asked to give up land
    .why = That demand is against the rules. If it happened, we tell you what to do.
    .find-out = Think back: did anyone ask you to sign a paper about "giving up land of your own will", or refuse to help unless you did? Spoken words count too.
    .option-yes = Yes
    .option-no = No
