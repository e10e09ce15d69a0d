# The search page, and the links to it.
search-link = Search
home-search = Know what you are looking for? Search for it
meta-search = Search in everyday words: permits, schooling, rent subsidy, insurance, unpaid wages. What you type stays on your phone.
search-title = Search
search-lead = Everyday words will do. A wrong letter does not matter.
search-no-script = Scripts are off in this browser, so searching by words does not work. You find everything under the topics below.
search-label = What are you looking for?
search-go = Search
search-private = The search runs on this phone only. What you type is sent to nobody.
search-waiting = Getting ready; a few seconds.
search-results = What was found
# $n is the number of results.
search-found = { $n } results.
search-found-one = 1 result.
search-found-none = 0 results.
search-none-title = Nothing found
search-none-shorter = Try again with fewer words, such as "rent" or "wages".
search-none-topics = Or look under the topics below.
search-none-call = Still not there? Call 12345 (the city's hotline) and say what you want to do.
search-trouble = The search did not start. The network may be gone, or the browser too old. You find everything under the topics below.
search-try = Often looked for
search-example-1 = unpaid wages
search-example-2 = rent help
search-example-3 = school place
search-example-4 = renew permit
search-example-5 = hurt at work
search-example-6 = social security
search-example-7 = when can I retire
search-example-8 = lawyer
search-topics = By topic
search-contents = Contents of the whole guide
# In small letters before each result: what it is.
search-kind-service = Service
search-kind-topic = Topic
search-kind-page = Page
search-kind-family = Example
search-kind-clause = Official document
