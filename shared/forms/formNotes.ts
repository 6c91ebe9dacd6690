/** By form id: who fills it in. A form that isn't here says so by its name alone. */
export const formNotes: Readonly<Record<string, string>> = {
  'shanghai-project': '上海市、区预算单位，每个财政项目一张',
  'shanghai-policy': '上海市、区主管部门，每项财政政策一张',
  'shanghai-policy-b': '上海市、区主管部门，用“一级目标、二级目标”版式时',
  'national-project': '中央部门和采用财政部 2020 年通用版式的单位',
  'national-2021': '采用成本指标列为一级指标的通用版式的单位',
  'yunnan-project': '云南省预算单位，随部门决算公开（公开14表）',
  'sichuan-project': '四川省预算单位，每个部门预算项目一张',
  'hubei-project': '湖北省预算单位，每个项目一张',
  'transfer-payment': '管理转移支付、衔接资金的主管部门和使用单位',
  'hunan-department': '湖南省预算部门，整个部门一张',
  'shanghai-goal': '上海市、区预算单位，申报财政项目时',
  'shanghai-monitoring': '上海市、区预算单位，年中监控项目时',
};
