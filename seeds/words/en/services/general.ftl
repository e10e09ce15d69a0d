# What every service says where no single condition is the cause.
first-not-yet = One step is missing; see below.
first-not-needed = You do not need this now.
