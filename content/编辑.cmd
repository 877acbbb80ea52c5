@echo off
chcp 65001 >nul
title 循法：编辑
pushd "%~dp0.."
if not exist src\machine\double-click.cjs goto moved
node -v >nul 2>nul
if errorlevel 1 goto missing
node src\machine\double-click.cjs edit
goto end

:moved
echo 这个文件要放在循法的 content 文件夹里用。请放回去再双击；桌面上可以放它的快捷方式。
goto end

:missing
echo 这台电脑没有装 Node.js，或者刚装好还没有重启。
echo 请到 https://nodejs.org/zh-cn/download 下载，一路点“下一步”装好，再双击这个文件。
echo 不能上网的电脑，看 content 文件夹里 README.md 的“离线安装”。

:end
echo.
echo 看完了，按任意键关上这个窗口。
pause >nul
