# 结果页最下面：把回答带走。
share-title = 带走这份结果：码、链接、图片
share-lead = 下面的码里有您的回答。换一部手机，或者在电话里念给别人听，都能接着看。
share-safe = 码里没有名字，也没有电话。谁有这个码，谁就能看到这些回答。
# $list 没有带上的回答，例如“老大：……”
share-left-out = 没有带上这几个回答：{ $list }。
share-sensitive = 也带上敏感的回答
share-all-in = 敏感的回答也在里面了。请只给信得过的人。
share-code = 念给别人听的码
share-code-how = 对方打开“安居·福州”的问答，在第一页点“{ code-title }”，填进去就行。码里的圆圈都是数字 0，竖线都是数字 1。
share-link = 链接：按住，全选，复制
share-picture = 二维码，扫了就打开这份回答
share-scan = 用别的手机扫一扫，或者按住图片识别。
