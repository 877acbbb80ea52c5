/** What stands over the parts of an entry on every sheet of paper, in the words of its page. */
export const LABELS = {
  first: '先做这一步',
  wait: '钟在走',
  to: '找：',
  lawful: '不在此列',
  instead: '可以这样做',
  looks: '实际上是这样',
  limits: '但是',
  denied: '没有做到，这样办',
  answers: '答案',
} as const;
