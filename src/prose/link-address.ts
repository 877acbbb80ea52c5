/** Where a writer's link may lead: to a page of ours, another site, a telephone, a mailbox, a place on the page. All else is refused. */

/** http, https, tel, mailto; /rights/review/; #place. */
const ALLOWED = /^(?:https?:\/\/[^/\s]|tel:[\d+*#-]+$|mailto:[^@\s]+@[^@\s]+$|#.|\/(?!\/))/i;

/** rights/review, ./rights/review.mdx, content/rights/review.mdx: what an editor writes in fields. */
const PAGE = /^(?:\.{0,2}\/)*(?:content\/)?([a-z][a-z-]*(?:\/[a-z0-9][a-z0-9-]*)*)(?:\.(?:mdx|yaml|html))?\/?(#.*)?$/;

/** As it was typed: Markdown has it percent-encoded. */
function typed(href: string): string {
  try {
    return decodeURI(href);
  } catch (error) {
    if (error instanceof URIError) return href;
    throw error;
  }
}

/** What is wrong with an address and what to type instead; undefined where it may stand. */
export function addressSlip(href: string): { message: string; remedy: string } | undefined {
  if (ALLOWED.test(href)) return undefined;
  const shown = typed(href);
  if (shown === '') return { message: '链接没有写网址', remedy: '请在圆括号里写上网址，比如：[权利](/rights/)' };
  const message = `链接“${shown}”打不开`;
  const scheme = /^(https?)\s*[:：]\s*[/／\\]*\s*(.+)$/i.exec(shown);
  if (scheme) return { message, remedy: `冒号、斜杠要用英文的，两个斜杠。请写成：https://${scheme[2]}` };
  const telephone = /^(?:tel[:：]\s*|电话[:：]?\s*)?([\d+][\d\s-]{2,})$/i.exec(shown)?.[1];
  if (telephone !== undefined) return { message, remedy: `电话请写成：tel:${telephone.replaceAll(/\s/g, '')}` };
  const mailbox = /^(?:mailto[:：]\s*)?([^@\s]+@[^@\s]+)$/i.exec(shown)?.[1];
  if (mailbox !== undefined) return { message, remedy: `邮箱请写成：mailto:${mailbox}` };
  const host = /^(?:\/\/)?((?:[\w-]+\.)+(?:cn|com|net|org|gov|edu)(?:[/:?].*)?)$/i.exec(shown)?.[1];
  if (host !== undefined) return { message, remedy: `前面少 https://。请写成：https://${host}` };
  const [, page, place = ''] = PAGE.exec(shown) ?? [];
  if (page !== undefined) return { message, remedy: `本站的网页前后都要有斜杠。请写成：/${page}/${place}` };
  return {
    message,
    remedy:
      '链接只能是四种：本站的网页，比如 /rights/；别的网站，用 https:// 开头；电话，用 tel: 开头；邮箱，用 mailto: 开头',
  };
}
