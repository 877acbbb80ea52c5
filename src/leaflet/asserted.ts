/** Whether a text says a thing, or denies it, asks it, quotes it as wrong or tells how it was. */

import { clauseBefore } from './sentence.ts';

/** Words that deny what comes after them in the clause. Prohibitions of conduct do not: 不得越级，违者拘留. */
const DENIES =
  '不是|并非|非是|不等于|不意味着|不属于|不构成|不算|不叫|不称|不说|不写|不用|没有|并无|没说|没写|没规定|不存在|不会|不因|不以|' +
  '不(?:能|得|该|应|应当|要|可|许|准)(?:再)?(?:因|因为|以|把|将|将其|给|说|写|印|用|叫|称|贴|出现|使用|搞|当|认为|简单地?)|' +
  '(?:别|勿|莫|不|停止|避免|禁止|严禁)再?(?:说|写|印|用|叫|称|贴|出现|使用|把|将|给)|停用|删去|删掉|删除|去掉|改掉|拿掉|撤下|换掉|纠正|代替|取代|替换|' +
  '取消了?|早就没有了?|谁说|哪有|哪里有|误以为|以为|不提|不按|不应按|不作为|不得?要求|不得?强迫|无权|无须|无需';
const DENIED_BEFORE = new RegExp(`(?:${DENIES})[^，,。；：:！？\\n]{0,12}$|(?:不|没|未)(?:会|能|曾|再|因此)?$`);
/** What comes before may name it from a little farther off when it is put in quotation marks. */
const DENIED_QUOTE = new RegExp(`(?:${DENIES})[^。；！？\\n]{0,24}[“"「『‘][^”"」』’]{0,12}$`);

/** In the gap between what is done and what it is called. */
const DENIED_WITHIN =
  /(?:(?:不|没|没有|未|无|勿|别)(?:等于|属于|算|是|会|会因此|会被|能|能因此|得|构成|应|应当|该|必|再|因此|因为|一定|必然|当然|就|都|予|受|被|意味着|以|简单)*(?:说成|当成|当作|认定为|定为|视为|列为|作为|叫作|叫做|称为|按)?[^，,、]{0,3}|并非|谈不上|无权)$/;
/** Something else was done besides, and that is what the verdict is of. */
const BESIDES =
  /同时|另外|另有|还有|并有|又有|其间|期间(?:有|发生)|过程中|构成违反治安管理|情节严重|情节较重|致使|扰乱|打人|殴打|围堵|堵门|堵路|拦车|冲击|毁坏|携带|侮辱|威胁|滞留|滋事|闹事|打骂|辱骂|煽动|串联|胁迫|诱使|雇|操纵|敛财|才/;

/** 依照……扰乱秩序的规定: the conduct is the law's, and nobody is said to have done it. */
const BY_LAW = /(?:依据|依照|根据|按照|按)[^，。；]*/g;
/** An item that says itself what follows, and it is no penalty. */
const OWN_END = /劝您|劝返|批评|教育|引导|告知|不会|不罚|不违法|不处罚|可以|您/;
const IN_VAIN = /无效|不听|不服|仍|拒不|拒绝/;

const INSTIGATES = /(?:煽动|串联|胁迫|诱使|雇(?:用|人)?|操纵|出钱)[^。；，]{0,8}$/;

const SAID_OF =
  '[”"」』’》）)]*(?:这(?:一)?(?:句话|个?说法|种说法|几个字|个词|些词|些话|类话|些说法|种话)|的?(?:说法|提法|讲法|字样|字眼|规定|旧说法|错误说法)|一说|一词|二字|等(?:词|词语|字样|说法|提法|用语|话))?';
const WRONG =
  '(?:不对|不准确|不正确|不成立|不规范|不妥|不恰当|不合法|没有依据|没有法律依据|没依据|没有这|站不住|有误|错了|是错的|是错误(?:的|做法|说法|提法)|属于?误传|是误传|是误解|是误区|是谣言|是谣传|不实|不是真的|是假的|不可信|别信|不要信|' +
  '(?:已经|早已|早就)?(?:废止|作废|取消(?=了|$|[。，；！”])|过时|不用了|没有了)|[—–―\\-~～：:，,“”"（(](?:错|假|否|误|×|✗|✘|✕)(?=$|[。，；！）)])|(?:都|均|一律|已经|已)?(?:不要|不能|不得|不再|不可|不许|别|勿|不宜|不应|不)再?(?:用|写|印|说|出现|使用|照搬|照印|沿用|提|叫)|(?:应|应当|要|请|须|一律)?(?:删去|删掉|删除|改掉|去掉|改成|改为|换成)|的?[，,]?(?:都|均|一律)?(?:要|应|应当|必须)(?:予以|及时)?(?:纠正|整改|更正)|是(?:旧|过去|以前|从前|原来)|见于旧|来自旧|来自2005)';
const DENIED_AFTER = new RegExp(`^${SAID_OF}[^。；！？\\n]{0,14}?${WRONG}(?:$|[^的和称]|的(?:$|[。，；！”]))`);
/** “非访”“缠访”不是法律用语, 训诫书不是处罚: what is said of the word itself, right after it. */
const BELITTLED = new RegExp(
  `^[”"」』]?(?:[、和与及]?[“"「『][^”"」』\\n]{1,10}[”"」』])*${SAID_OF}(?:本身|并|都|均|也)*(?:不是[^。，；！？\\n]{0,8}(?:用语|术语|概念|名词|的?词|提法|处罚)|不(?:能|可以?|得)(?:代替|替代|当作|当成))`,
);
/** The sentence after it takes it back. */
const TAKEN_BACK =
  /^[”"」』）)]*[。！？?!\n]+(?:答|回答|正确答案|真相|事实|正解|辟谣|律师说|法律说|工作人员(?:答|说))?[：:]?[“"「『（(【]?(?:×|✗|✘|✕|不对|不会|不是|不违法|不犯法|不用|不能|不准确|不可以|错|没有|没这|假的|误传|其实|这是误|这是谣|这句|这话|这种说法|并非|并不|哪有|否|谣言|那是|法律没|条例没)/;
// A question, or a statement to be judged: ……违法。（　）
const ASKED = /^[^。；！!\n]{0,30}(?:[？?]|。?[（(][）)])/;
/** ……，你知道吗？ asks nothing. */
const RHETORICAL = /^[^。；！？?\n]{0,20}(?:知道|清楚|了解|记住|明白|晓得)[^。；！？?\n]{0,4}[？?]/;
const AGREED =
  /^[^？?（(]*(?:[？?]|[（(][）)])[。”"」』]*\n*(?:答案?|回答|正确答案)?[：:]?(?:是的|√|正确|对$|会[，。！的]|会被|违法|犯法|属于|当然|对[，。！]|要[，。！]|能[，。！]|可以拘|一律|构成)/;
/** 老张原来是个“上访专业户”: who tells it so still says it of him. */
const SAID_OF_ONE = /(?:是|当过|做过|成了)(?:一?[个名位]|[^，。]{0,6}(?:有名|出名|闻名)的)[“"「『]?$/;
const TOLD =
  /(?:(?:误传|谣言|谣传|讹传|误区|误解|错误说法|不实说法|错误|毛病)[一二三四五六七八九十\d]{0,2}[：:，]|有人说|有人讲|[加写添喊丢甩](?:了|上|下)一句|听说|传言|网传|(?:旧|老|原)的?(?:法|条例|规定|办法)|(?:旧|老)[^，。；！？\n]{0,4}(?:单|材料|稿|板|册|公告|海报)|2005年|2012年|2013年|以前|从前|过去|原来|原条例|原先|曾经|修订前|修正前|当年|^[旧原][：:])[^。；！？\n]{0,30}$/;
/** A head under which everything is told as wrong or past. */
const TOLD_HEAD =
  /误传|谣言|误区|误解|不对|错误(?:的)?(?:说法|做法|用语|提法|表述)|说法(?:都)?(?:是)?(?:错|不)|不实|假的|别信|(?:不|别|勿|禁|停)(?:要|能|得|可|宜|应|许|准|应当|再)*(?:再)?(?:印|写|说|用|使用|出现|沿用|照搬)|禁用|停用|不规范|(?:旧|原|过去|以前|从前)的?(?:法|条例|条文|说法|传单|材料|规定)|修订前|要删|要改|应删|删去|删掉|改掉|挑错|找错|哪里不对|哪些错/;

/** A place in a plain text: what is said, and the gaps in it for patterns of several pieces. */
export interface Said {
  text: string;
  start: number;
  end: number;
  /** Words between the pieces. */
  gaps: readonly string[];
  heads: readonly string[];
}

/** 越级走访不违法，……的，拘留: what was said to be no offence is not what is punished. */
const ACQUITTED_WITHIN = /不(?:违法|罚|处罚|予处罚|会|算|是|构成|犯法|拘留|影响)|没有违|合法/;

/** Whether words between a conduct and a verdict say that the verdict is of something else. */
export function partsThem(gap: string): boolean {
  return ACQUITTED_WITHIN.test(gap);
}

/** Whether the writer stands by what is written there. */
export function isAsserted({ text, start, end, gaps, heads }: Said): boolean {
  if (heads.some(tellsOfWrong)) return false;
  const lead = clauseBefore(text, start);
  // 把越级走访说成违法: whoever says so blames it. 煽动他人越级上访: that is what is punished.
  if (/[把将]$/.test(lead) && gaps.some((gap) => /说成|当成|当作|看成|叫作|叫做|等同|混为/.test(gap))) return false;
  if (gaps.length > 0 && INSTIGATES.test(lead)) return false;
  const after = text.slice(end, end + 80);
  if (DENIED_BEFORE.test(lead) || DENIED_QUOTE.test(lead)) return false;
  if (TOLD.test(lead) && !SAID_OF_ONE.test(lead)) return false;
  if (gaps.some((gap) => DENIED_WITHIN.test(gap) || BESIDES.test(gap.replace(BY_LAW, '')))) return false;
  if (DENIED_AFTER.test(after) || BELITTLED.test(after)) return false;
  if (ASKED.test(after) && !RHETORICAL.test(after)) return AGREED.test(after);
  return !TAKEN_BACK.test(after.replace(/^[^。！？?!\n]*/, ''));
}

/** Whether an item names something besides that may well be an offence. */
export function speaksOfMore(item: string): boolean {
  return BESIDES.test(item) || (OWN_END.test(item) && !IN_VAIN.test(item));
}

/** Whether what stands under a head is told as wrong or past; 散布谣言 is conduct. */
function tellsOfWrong(head: string): boolean {
  return TOLD_HEAD.test(head.replace(/(?:散布|传播|编造|制造|捏造|造|传)谣言?/g, ''));
}

/** Whether a head says that what it lists is an offence. */
export function condemns(head: string): boolean {
  if (tellsOfWrong(head) || ACQUITS.test(head)) return false;
  // A title such as 依法打击违法犯罪 is over everything; that of a list says what it lists.
  const words = head.replace(/《[^》]*》|治安管理处罚法/g, '');
  return CONDEMNS.test(words) && (/[：:。]$/.test(words) || LISTS.test(words));
}

const CONDEMNS =
  /违法|非法|违规|犯罪|犯法|处罚|惩处|惩治|惩罚|拘留|追究|严惩|打击|查处|(?:公安|依法|严肃|从严|从重)[^。]{0,4}处理|法律责任|取缔|治安管理|制裁/;
const LISTS =
  /下列|以下|如下|下面|这些|这几|哪些|[一二三四五六七八九十\d]种|情形|行为|表现|类型|红线|禁令|上述|以上|前述|都要|一律|均/;
const ACQUITS =
  /不(?:是|算|属于|构成|等于)?(?:违法|犯罪|犯法|处罚|予处罚|拘留|违反)|合法|怎么办|权利|可以(?:反映|投诉|举报)|您可以|依法(?:处理|办理)信访|办理程序|处理(?:程序|方式|流程|途径)|按照下列方式|分别|举报|检举|查处[^。]{0,6}违法行为的(?:诉求|申请)/;
