# The footer: who publishes the guide. The head: for search engines and for the survey of government sites.
footer-organiser = Published by { $name }
footer-undertaker = Run by { $name }
footer-contact = Contact: { $name }
footer-site-code = Government site code: { $code }
footer-mark = Mark of official sites
footer-report-error = Report an error on a government site
# What government sites call a column of this kind.
column-type = Services
# The name of the steps.
how-to = { $service }: how to go about it
