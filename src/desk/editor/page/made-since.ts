/** A page that was added in another window since the editor was opened is not among its forms: they are asked for again, once. */

/** What the program says where it has no such form. */
const NOT_THERE = '未找到页面';

/** When it is looked whether the program has drawn what the address says, after it has changed: soon, and on a slow machine. */
const LOOKS_MS = [1_000, 3_000, 9_000];

/** For which address they were asked for again. */
const ASKED = 'xunfa-asked-again';

function askAgain(): void {
  if (document.querySelector('section.field')) return void sessionStorage.removeItem(ASKED);
  const isThere = !document.querySelector<HTMLElement>('#nc-root')?.textContent.includes(NOT_THERE);
  if (isThere || sessionStorage.getItem(ASKED) === location.hash) return;
  sessionStorage.setItem(ASKED, location.hash);
  location.reload();
}

/** Looks whenever the address changes. No form is open then, so nothing that is written is lost. */
export function findMadeSince(): void {
  addEventListener('hashchange', () => {
    for (const after of LOOKS_MS) setTimeout(askAgain, after);
  });
}
