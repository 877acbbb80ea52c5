/** From Monday on; apart from the schema, which the browser has no need of. */
export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
