paper-work-record = Records of your work (platform orders, payments received, settlements)
paper-income-and-assets = Papers on income and assets (ask the counter which ones first)
paper-consent-to-check = Signed consent to a check of your family's circumstances (filled in at the counter)
