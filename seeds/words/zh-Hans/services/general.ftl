# 没有一条单独能说明原因的时候，每件事都这样说。
first-not-yet = 还差这一步，看下面。
first-not-needed = 现在用不着办。
