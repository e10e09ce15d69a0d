# 用到的别人的软件：名称、版本、许可。
licences-title = 用到的别人的软件和许可
licences-lead = 问答、结果和搜索里，用了别人写的软件。这里写着是哪些、哪一版、按什么许可用的。
licences-ours = 这个指南自己的程序，按 Apache-2.0 许可公开。
licences-files = 全文和清单
licences-link-notices = 各个许可的全文和版权声明（英文原文，不翻译）
licences-link-sbom = 软件清单（给程序读的文件）
licences-link-release = 这一版是用什么做出来的（给程序读的文件）
licences-under = 按 { $licence } 许可
