/** 快速离开这一页: the page is gone at once, by a press or by Shift three times, and Back does not bring it again. */

const PRESSES = 3;
/** Presses further apart are somebody writing, in milliseconds. */
const APART = 1500;

export function attach(link: HTMLElement): void {
  if (!(link instanceof HTMLAnchorElement)) return;
  const leave = () => {
    // The next page may be slow to come.
    document.documentElement.hidden = true;
    location.replace(link.href);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  // Only now is it true.
  for (const said of document.querySelectorAll<HTMLElement>('.traces [hidden]')) said.hidden = false;
  let presses = 0;
  let last = 0;
  addEventListener('keydown', ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    presses = key === 'Shift' ? 1 + (timeStamp - last < APART ? presses : 0) : 0;
    last = timeStamp;
    if (presses === PRESSES) leave();
  });
}
