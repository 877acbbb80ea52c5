// Before the program: it speaks Chinese, and remembers no folder but ours.
localStorage.setItem(
  'sveltia-cms.prefs',
  JSON.stringify({ locale: 'zh-CN', closeOnSave: false, closeWithEscape: false }),
);
indexedDB.deleteDatabase('gitea:local/xunfa');
