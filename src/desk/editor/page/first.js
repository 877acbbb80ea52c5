// Before the program: it speaks Chinese, stays open when one saves, and does not close on Escape.
localStorage.setItem(
  'sveltia-cms.prefs',
  JSON.stringify({ locale: 'zh-CN', closeOnSave: false, closeWithEscape: false }),
);
