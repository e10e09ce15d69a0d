# --- papers and channels used only for medical insurance, unemployment and work injury ---
channel-platform-app = The app you take orders in (look for the entry for injury: 职业伤害)
paper-end-of-job-letter = End-of-job letter (离职证明) from your employer, with the day and the reason
paper-jobless-receipt = Proof of jobless registration (失业登记)
paper-injury-form = Work injury application form (工伤认定申请表), from the counter or online
paper-injury-decision = the decision recognising the injury (认定工伤决定书)
paper-work-evidence = Anything that shows you worked there: pay records, badge, clock-ins, chats, a note from workmates
paper-diagnosis = Hospital diagnosis and records (诊断证明、病历)
paper-occupational-disease-certificate = Certificate of occupational disease (职业病诊断证明书)
paper-traffic-finding = Traffic police finding (道路交通事故认定书), if it was a traffic accident
paper-site-pass = Site pass or real-name card (进场证)
paper-order-record = Screenshot of the order you were on
paper-pupil-proof = School letter that your child studies there (在读证明)
paper-birth-certificate = Birth certificate (出生医学证明)
