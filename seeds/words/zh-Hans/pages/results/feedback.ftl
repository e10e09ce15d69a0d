# 每张结果卡片最下面：觉得结果不对。
feedback-title = 觉得不对？
feedback-lead = 把下面的话复制下来，打电话时照着念，或者交给窗口。可以找：
feedback-nothing-sent = 这里什么也不会发出去，由您自己决定给谁。
feedback-add-code = 也附上我的回答
feedback-label = 要说的话：按住，全选，复制
# $service 哪件事，$outcome 结果，$day 哪天算的，$hash 规则版本
feedback-text = 我在“安居·福州”查“{ $service }”，结果是“{ $outcome }”。我觉得不对，请帮我核实。按{ $day }计算，规则版本 { $hash }。
feedback-yes = 可以办
feedback-office = 窗口决定
feedback-not-yet = 还没到
feedback-unknown = 还不能确定
feedback-not-needed = 现在不用
# $code 装着回答的码
feedback-code = 我的回答都在这个码里：{ $code }
