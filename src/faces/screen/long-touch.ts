/** A finger, or the button of a mouse, that stays in its place on the screen. */

/** In milliseconds. */
const LONG = 2000;
/** Pixels by which a hand trembles. */
const TREMBLE = 24;
/** What has its own use for a touch. */
const BUSY = 'dialog, button, #visit';

/** Calls when somebody has pressed for two seconds anywhere on the slides. */
export function onLongTouch(act: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from = { x: 0, y: 0 };
  /** The touch has been used up: what the browser makes of its end is nobody's. */
  let used = false;
  const end = () => clearTimeout(timer);
  addEventListener('pointerdown', (event) => {
    end();
    used = false;
    if (!event.isPrimary || event.button !== 0) return;
    if (event.target instanceof Element && event.target.closest(BUSY)) return;
    from = { x: event.clientX, y: event.clientY };
    timer = setTimeout(() => {
      used = true;
      act();
    }, LONG);
  });
  addEventListener('pointermove', ({ clientX, clientY }) => {
    if (Math.hypot(clientX - from.x, clientY - from.y) > TREMBLE) end();
  });
  for (const name of ['pointerup', 'pointercancel'] as const) addEventListener(name, end);
  // The browser's own menu would take the touch away.
  addEventListener('contextmenu', (event) => {
    if (event.target instanceof Element && !event.target.closest(BUSY)) event.preventDefault();
  });
  addEventListener(
    'click',
    (event) => {
      if (!used) return;
      used = false;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}
