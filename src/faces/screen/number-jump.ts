/** A number and Enter: to that slide, as in other programs for slides. */

/** So long one may take from digit to digit, in milliseconds. */
const PATIENCE = 4000;
const DIGITS = 3;

/**
 * @param active whether numbers mean anything now
 * @param typed told what stands there so far; nothing once it is used or forgotten
 */
export function onNumber(active: () => boolean, typed: (digits: string) => void, jump: (at: number) => void): void {
  let digits = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const become = (next: string) => {
    digits = next;
    clearTimeout(timer);
    if (digits !== '') timer = setTimeout(() => become(''), PATIENCE);
    typed(digits);
  };
  addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !active()) return;
      if (/^\d$/.test(event.key)) become((digits + event.key).slice(-DIGITS));
      else if (event.key === 'Enter' && digits !== '') {
        const at = Number(digits);
        become('');
        jump(at);
      } else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
