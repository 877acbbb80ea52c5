/** Whoever opens a common page hears that her office shows one of its own: what she would write nobody would see. */

import { alarm } from './alarm.ts';

/** @param replaced forms of common pages that the edition replaces, and where its own are: /admin/#/collections/… */
export function tellOfReplaced(replaced: Readonly<Record<string, string>>): void {
  const tell = () => {
    const own = replaced[location.pathname + location.hash];
    if (own === undefined) return;
    alarm('这一份是大家共用的', ['本单位有自己的一份，网站上放的是它。在这里改，本单位的网站上看不出来'], {
      say: '打开本单位的那一份',
      href: own,
    });
  };
  addEventListener('hashchange', tell);
  tell();
}
