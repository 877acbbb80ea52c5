/** The hall screen in the browser: the player, and what stands around it. */

import { stayAwake } from './awake.ts';
import { listen, say } from './controls.ts';
import { Lecture, lectureKept } from './lecture.ts';
import { onLongTouch } from './long-touch.ts';
import { NoticeBoard } from './notice-board.ts';
import { NoticeFile } from './notice-file.ts';
import { noticeForm } from './notice-form.ts';
import { PlayLog, type Seen } from './play-log.ts';
import { Player } from './player.ts';
import { keepRenewing, placeKept } from './renewal.ts';
import { fullNameIn } from './slide-name.ts';
import { Visit } from './visit.ts';
import { watch } from './watchdog.ts';

/** On a stick a touch keeps a slide for so long, in milliseconds: there is no site to open. */
const LINGER = 60_000;

/** @param here address of this script: what else the screen needs lies beside it */
export function start(here: string): void {
  const main = document.getElementById('screen');
  if (!main) return;
  // Some servers send the page for /screen, too, where no worker may keep it.
  if (location.pathname.endsWith('/screen')) {
    location.replace(`${location.pathname}/${location.search}${location.hash}`);
    return;
  }
  const beside = (name: string) => new URL(name, here).href;
  const player = new Player(main);
  const lecture = new Lecture(player);
  const visit = new Visit(player);
  const board = new NoticeBoard(player, new NoticeFile(beside('notice.txt')));
  const form = noticeForm(player, board);
  player.changed = () => lecture.tell();
  const lectured = lectureKept();
  player.start(lectured?.id || location.hash.slice(1) || placeKept());
  listen(player, {
    l: () => (lecture.on ? lecture.end() : lecture.begin()),
    m: () => lecture.on && lecture.openContents(),
    n: () => lecture.on && lecture.openNotes(),
    t: () => form?.open(),
    Escape: () => lecture.end(),
  });
  onLongTouch(() => form?.open());
  addEventListener('hashchange', () => player.goTo(location.hash.slice(1)));
  if (lectured || new URLSearchParams(location.search).has('lecture')) lecture.begin(lectured);
  // A pack for a stick has none: there is no site beside it.
  const { home } = main.dataset;
  main.addEventListener('click', (event) => {
    event.preventDefault();
    if (lecture.on) player.step(event.clientX < innerWidth / 3 ? -1 : 1);
    else if (home === undefined) linger(player);
    else void visit.open(player.current?.element.dataset['href'] || home);
  });
  board.start();
  new PlayLog(() => seenNow(player, board)).start();
  keepRenewing(player, beside('worker.js'), main.dataset['version'] ?? '');
  watch(player);
  stayAwake();
}

/** What people in the hall see, as the log calls it. */
function seenNow(player: Player, board: NoticeBoard): Seen | undefined {
  const list = document.querySelector('#screen h1')?.textContent ?? '';
  if (document.hidden || player.isHeldBy('visit') || player.isHeldBy('dialog')) return undefined;
  if (board.title !== undefined) return { kind: 'notice', list, title: `通知：${board.title}` };
  const { entry } = player;
  // A title and a rest are no entries.
  if (player.isDark || !entry || ['题头', '歇'].includes(entry.dataset['layout'] ?? '')) return undefined;
  return { kind: 'slide', list, title: fullNameIn(entry) };
}

function linger(player: Player): void {
  if (player.isHeldBy('touch')) return;
  player.hold('touch');
  say('这一张多停一会儿', LINGER);
  setTimeout(() => player.letGo('touch'), LINGER);
}
