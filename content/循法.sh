#!/bin/sh
# 统信 UOS、麒麟、macOS：运行 sh content/循法.sh，按数字选编辑、预览、检查、生成、打包、装U盘。
cd "$(dirname "$0")/.." || exit 1
if command -v node >/dev/null 2>&1; then
  node src/machine/double-click.cjs "$@"
else
  echo '这台电脑没有装 Node.js。请到 https://nodejs.org/zh-cn/download 下载，装好以后再来一次。'
  echo '不能上网的电脑，看 content/README.md 的“离线安装”。'
fi
printf '\n看完了，按回车关上这个窗口。'
read -r _
