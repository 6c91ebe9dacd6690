/** Words around a form that belong to no definition: sums, notes, signatures, marks for nothing. All squeezed. */

/** The last row of a table, however it is called. */
const sumWords = ['合计', '总计', '总得分', '综合得分', '得分合计', '总分合计', '合计得分', '自评总分', '自评得分合计'];

/** A row that sums up a group. */
const partSumWords = ['小计', '分项小计'];

const notePattern = /^(?:注|备注|说明|填表说明|填报说明|填写说明|附注|审核意见|审核人意见|复核意见)(?:\d*[:.、(]|$)/;

const signaturePattern =
  /^(?:填表人|填报人|填报日期|填表日期|联系人|联系电话|负责人|单位负责人|部门负责人|项目负责人|财务负责人|审核人|复核人|经办人|制表人|单位(?:公章|盖章)|\(?(?:公章|盖章)\)?|日期)(?:\(.*\))?(?::|$)/;

export function isSumWord(squeezed: string): boolean {
  return sumWords.includes(squeezed);
}

export function isPartSumWord(squeezed: string): boolean {
  return partSumWords.includes(squeezed);
}

/** A remark under the table: 注：…, 填报说明, 审核意见. */
export function isNote(squeezed: string): boolean {
  return notePattern.test(squeezed);
}

/** The start of a signature block: 填表人：, 单位负责人（签字）：. */
export function isSignature(squeezed: string): boolean {
  return signaturePattern.test(squeezed);
}

/** A column that only counts rows. */
export function isOrdinalWord(squeezed: string): boolean {
  return ['序号', '编号', '行次'].includes(squeezed);
}
