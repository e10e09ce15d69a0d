# Offices, online channels, hotlines and papers that several services share. Others: terms/<topic>.ftl.

# Where to go
office-police-station = The hukou counter of the police station where you live, or the community point it has charged (if you live outside Fuzhou and work or study here: the police station of that place). If you do not know which one, call 12345
office-school-district = Education bureau (教育局) of the district or county you live in, or the school or kindergarten itself
office-exam-institute = District exam office (招考机构), or the academic office of your child's school
office-housing = District housing bureau (住建局), or the housing counter of your sub-district office (街道)
office-provident-fund = Counter of the Fuzhou Housing Provident Fund Centre (住房公积金中心)
office-social-insurance = Social insurance counter, which keeps your record; usually in the district service hall
office-medical-insurance = Medical insurance counter. Not sure where? Call 12393
office-employment = Public employment counter, for free job help and jobless registration; then apply for the benefit at the social insurance counter
office-work-injury = Work injury counter of the human resources bureau where your employer is insured. Not sure which? Call 12333
office-village = Your village collective at home, or the village committee
office-hmt-counter = The police station or hukou hall that the county police name. If you do not know which, call 12345
office-immigration = The police station where you live (registering your stay); for residence papers the exit-entry counter of the county police
office-land-mediation = The township (sub-district) or the county agriculture bureau back home; for arbitration the land arbitration commission where the land lies. First call 12348

# Online
channel-mztong = Min Zheng Tong 闽政通 (Fujian's service app and mini-programme)
channel-e-fuzhou = e-Fuzhou e福州 (the city's app)
channel-school-window = Rong Jiao Zhi Chuang 榕教之窗 (Fuzhou's school enrolment site)
channel-fu-ni-jiu-ye = Fu Ni Jiu Ye 福你就业 (Fuzhou's job site)
channel-social-card = Electronic social security card 电子社保卡 (on your phone; shows your insurance)
channel-12333-app = Zhangshang 12333 掌上12333 (app of the human resources ministry)
channel-si-platform = National social insurance site 国家社会保险公共服务平台 (si.12333.gov.cn)
channel-12333-gov = National human resources service site 全国人社政务服务平台 (www.12333.gov.cn)
channel-medical-app = National medical insurance app 国家医保服务平台
channel-fund = Fuzhou provident fund 福州公积金 (zfgjj.fuzhou.gov.cn), or the national mini-programme 全国住房公积金
channel-exam = Fujian education examinations authority 福建省教育考试院 (eeafj.cn)
channel-tax = The tax office's payment channels 税务 (call 12366 for the way in)

# Hotlines
hotline-12345 = 12345 government line: call first if unsure whom to ask, or if a counter turns you away
hotline-12333 = 12333 human resources line: pensions, unemployment, work injury, jobs and training, unpaid wages
hotline-12393 = 12393 medical insurance line: how to join, move it, or claim
hotline-12348 = 12348 legal line: free legal advice, and how to get a free lawyer (法律援助)
hotline-12329 = 12329 provident fund line: opening an account, paying in, taking out, loans
hotline-12366 = 12366 tax line: where to pay social and medical insurance
hotline-12389 = 12389 police conduct line: if a police station does not follow the rules
hotline-12367 = 12367 immigration hotline: papers of foreigners and of residents of Hong Kong, Macao and Taiwan

# Papers
paper-id-card = ID card (居民身份证)
paper-household-register = Household register (户口簿)
paper-labour-contract = Labour contract (劳动合同)
paper-business-licence = Business licence (营业执照)
paper-employer-letter = Letter from your employer saying you work there
paper-lease = Lease (租房合同)
paper-property-title = Property title (房产证), yours or a relative's or friend's
paper-dormitory-letter = Letter from employer, school or landlord saying you live there
paper-residence-permit = Residence permit (居住证)
paper-registration-receipt = Residence registration receipt (居住登记回执), with the date on it
paper-social-insurance-record = Social insurance payment record (社保缴费记录)
paper-photo-on-site = Photo (taken at the counter)
paper-acceptance-slip = The slip for the application (居住证领取凭证)
paper-marriage-certificate = Marriage certificate
paper-unmarried-statement = Statement about a birth outside marriage (form at the counter)
paper-identity-traces = Whatever shows who you are: an old household register or ID card, a birth certificate, the register of relatives
paper-migration-certificate = Migration certificate (户口迁移证)
paper-demob-paper = Papers of discharge from the army
paper-passport = Passport
paper-release-paper = Certificate of release
paper-home-return-permit = Home-return permit (港澳居民来往内地通行证)
paper-taiwan-permit = Taiwan compatriot permit (台湾居民来往大陆通行证)
paper-dispute-evidence = Whatever shows what happened: notices, messages, recordings, papers you signed, records of the share
paper-proxy-letter = Letter of authority (if family acts for you)
paper-disability-papers = Disability card, diagnosis or assessment (if there is one)
paper-kindergarten-bill = The kindergarten's bill
