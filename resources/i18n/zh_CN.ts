<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
  <name>AdminRoom</name>
  <message>
    <source>Administration</source>
    <translation>系统管理</translation>
  </message>
  <message>
    <source>Change</source>
    <translation>修改</translation>
  </message>
  <message>
    <source>Number register</source>
    <translation>号码登记</translation>
  </message>
  <message>
    <source>Open</source>
    <translation>打开</translation>
  </message>
  <message>
    <source>Organisation</source>
    <translation>机构</translation>
  </message>
  <message>
    <source>Parameters</source>
    <translation>参数</translation>
  </message>
  <message>
    <source>People</source>
    <translation>人员</translation>
  </message>
  <message>
    <source>Register a person</source>
    <translation>登记人员</translation>
  </message>
  <message>
    <source>This computer</source>
    <translation>本机</translation>
  </message>
</context>
<context>
  <name>AgreementNewPage</name>
  <message>
    <source>New agreement</source>
    <translation>新增协议</translation>
  </message>
</context>
<context>
  <name>AgreementPage</name>
  <message>
    <source>Agreement</source>
    <translation>用邮协议</translation>
  </message>
</context>
<context>
  <name>AlikeBar</name>
  <message>
    <source>Open the file that exists, or write below why this is another customer.</source>
    <translation>请打开已有档案；如确为另一客户，请在下方写明原因。</translation>
  </message>
  <message>
    <source>Open this file</source>
    <translation>打开此档案</translation>
  </message>
</context>
<context>
  <name>AmendFormRoom</name>
  <message>
    <source>Change a visit</source>
    <translation>修改走访记录</translation>
  </message>
  <message>
    <source>Change {number}: a new version with a new number</source>
    <translation>修改 {number}：生成新版本、新编号</translation>
  </message>
  <message>
    <source>Saved</source>
    <translation>已保存</translation>
  </message>
  <message>
    <source>Saved as version {version}: {number}</source>
    <translation>已存为第 {version} 版：{number}</translation>
  </message>
</context>
<context>
  <name>AuthoriseDialog</name>
  <message>
    <source>Authorise</source>
    <translation>授权</translation>
  </message>
  <message>
    <source>Password</source>
    <translation>密码</translation>
  </message>
  <message>
    <source>Reason</source>
    <translation>理由</translation>
  </message>
  <message>
    <source>Staff number of the second</source>
    <translation>授权人工号</translation>
  </message>
</context>
<context>
  <name>CallPanel</name>
  <message>
    <source>Channel</source>
    <translation>通道</translation>
  </message>
  <message>
    <source>Contact</source>
    <translation>联系人</translation>
  </message>
  <message>
    <source>Customer</source>
    <translation>客户</translation>
  </message>
  <message>
    <source>Everybody was called</source>
    <translation>今日名单已全部联系</translation>
  </message>
  <message>
    <source>Green channel</source>
    <translation>绿色通道</translation>
  </message>
  <message>
    <source>Last request</source>
    <translation>上次请求</translation>
  </message>
  <message>
    <source>Not reached</source>
    <translation>未接通次数</translation>
  </message>
  <message>
    <source>Phone contact</source>
    <translation>电话联系</translation>
  </message>
  <message>
    <source>Print list</source>
    <translation>打印清单</translation>
  </message>
  <message>
    <source>Telephone</source>
    <translation>电话</translation>
  </message>
  <message>
    <source>The list is made anew every day.</source>
    <translation>名单每天重新生成。</translation>
  </message>
  <message>
    <source>Tier</source>
    <translation>等级</translation>
  </message>
  <message>
    <source>Village</source>
    <translation>村组</translation>
  </message>
  <message>
    <source>{customer}: {outcome}</source>
    <translation>{customer}：{outcome}</translation>
  </message>
</context>
<context>
  <name>ChoiceEditor</name>
  <message>
    <source>Type a digit for the place in the list or the first letters of the word</source>
    <translation>按数字选第几项，或按拼音首字母选择</translation>
  </message>
</context>
<context>
  <name>ConflictCard</name>
  <message>
    <source>Choose a line above</source>
    <translation>请在上方选择一行</translation>
  </message>
  <message>
    <source>Decision</source>
    <translation>处理结果</translation>
  </message>
  <message>
    <source>It was</source>
    <translation>原来</translation>
  </message>
  <message>
    <source>Keep both (ours as the backup phone)</source>
    <translation>都留（我方的存入备用电话）</translation>
  </message>
  <message>
    <source>Noted, put aside</source>
    <translation>已知悉</translation>
  </message>
  <message>
    <source>Pass to the administrator</source>
    <translation>转管理员</translation>
  </message>
  <message>
    <source>Passed on to the administrator.</source>
    <translation>已转管理员处理。</translation>
  </message>
  <message>
    <source>Refused</source>
    <translation>未采纳</translation>
  </message>
  <message>
    <source>The outlet head must decide this; you can pass it on with a remark.</source>
    <translation>此项须由网点负责人处理；您可以附说明转管理员。</translation>
  </message>
  <message>
    <source>Use mine</source>
    <translation>用我的</translation>
  </message>
  <message>
    <source>Use the other's</source>
    <translation>用对方</translation>
  </message>
  <message>
    <source>changed meanwhile</source>
    <translation>期间有修改</translation>
  </message>
  <message>
    <source>withdrawn</source>
    <translation>已撤销</translation>
  </message>
  <message>
    <source>{name} decided on {time}: {reason}</source>
    <translation>{name} {time} 处理：{reason}</translation>
  </message>
</context>
<context>
  <name>ConflictPage</name>
  <message>
    <source>About</source>
    <translation>对象</translation>
  </message>
  <message>
    <source>Changed</source>
    <translation>修改时间</translation>
  </message>
  <message>
    <source>Decide</source>
    <translation>确定</translation>
  </message>
  <message>
    <source>Decided</source>
    <translation>已处理</translation>
  </message>
  <message>
    <source>Decided. The others see it after the next sync.</source>
    <translation>已处理，下次同步后其他人可见。</translation>
  </message>
  <message>
    <source>Field</source>
    <translation>项目</translation>
  </message>
  <message>
    <source>No conflicts</source>
    <translation>没有冲突</translation>
  </message>
  <message>
    <source>Nobody changed the same thing differently.</source>
    <translation>没有人把同一项改成不同的值。</translation>
  </message>
  <message>
    <source>Ours</source>
    <translation>我方</translation>
  </message>
  <message>
    <source>Passed on</source>
    <translation>已转交</translation>
  </message>
  <message>
    <source>Passed on; the outlet head will decide.</source>
    <translation>已转交，由网点负责人处理。</translation>
  </message>
  <message>
    <source>Reason</source>
    <translation>理由</translation>
  </message>
  <message>
    <source>State</source>
    <translation>状态</translation>
  </message>
  <message>
    <source>The other's</source>
    <translation>对方</translation>
  </message>
  <message>
    <source>Undecided</source>
    <translation>待处理</translation>
  </message>
  <message>
    <source>Why this answer?</source>
    <translation>为什么这样处理？</translation>
  </message>
  <message>
    <source>refused by the centre</source>
    <translation>中心未采纳</translation>
  </message>
  <message>
    <source>{who}: {value}</source>
    <translation>{who}：{value}</translation>
  </message>
</context>
<context>
  <name>ContactNewPage</name>
  <message>
    <source>New contact person</source>
    <translation>新增联系人</translation>
  </message>
</context>
<context>
  <name>ContactPage</name>
  <message>
    <source>Contact person</source>
    <translation>联系人</translation>
  </message>
</context>
<context>
  <name>ConvertPage</name>
  <message>
    <source>Complete the fields with *; visits, notes and history stay with the file.</source>
    <translation>请补全带 * 的项目；走访、备注和历史随档案保留。</translation>
  </message>
  <message>
    <source>Prospect becomes a customer</source>
    <translation>潜在客户转正</translation>
  </message>
</context>
<context>
  <name>CustomerEditPage</name>
  <message>
    <source>Amend the file</source>
    <translation>修改档案</translation>
  </message>
  <message>
    <source>Amend the file of {name}</source>
    <translation>修改档案：{name}</translation>
  </message>
  <message>
    <source>Masked fields stay as they are unless you type them anew.</source>
    <translation>掩码显示的项目不重新录入即保持不变。</translation>
  </message>
  <message>
    <source>Nothing was changed.</source>
    <translation>没有改动。</translation>
  </message>
  <message>
    <source>Saved: {name}. To be reported.</source>
    <translation>已保存：{name}（待上报）。</translation>
  </message>
  <message>
    <source>{name}  {number}  {tier}</source>
    <translation>{name}  {number}  {tier}</translation>
  </message>
</context>
<context>
  <name>CustomerHead</name>
  <message>
    <source>Calls {count}</source>
    <translation>电话 {count}</translation>
  </message>
  <message>
    <source>Follow-ups ({count}): {texts}</source>
    <translation>待跟进 {count} 项：{texts}</translation>
  </message>
  <message>
    <source>Green channel</source>
    <translation>绿色通道</translation>
  </message>
  <message>
    <source>Last contact {day} {manner}, {person}, {result}: {words}</source>
    <translation>上次联系 {day} {manner}，{person}，{result}：{words}</translation>
  </message>
  <message>
    <source>No visit on record yet</source>
    <translation>尚无走访记录</translation>
  </message>
  <message>
    <source>Notes: {texts}</source>
    <translation>备注：{texts}</translation>
  </message>
  <message>
    <source>Open requests ({count}): {texts}</source>
    <translation>未办请求 {count} 项：{texts}</translation>
  </message>
  <message>
    <source>Priority · quality · discount · extra value</source>
    <translation>三优一超</translation>
  </message>
  <message>
    <source>This month {progress}</source>
    <translation>本月 {progress}</translation>
  </message>
</context>
<context>
  <name>CustomerNewPage</name>
  <message>
    <source>Fields with * are needed. Enter goes to the next field, F10 saves.</source>
    <translation>带 * 的为必填项。回车到下一项，F10 保存。</translation>
  </message>
  <message>
    <source>New customer</source>
    <translation>新建客户</translation>
  </message>
</context>
<context>
  <name>CustomerPage</name>
  <message>
    <source>Customer file</source>
    <translation>客户档案</translation>
  </message>
  <message>
    <source>Gone through: nothing has changed. The next limit is set.</source>
    <translation>已核对无变化，下次应核对日期已顺延。</translation>
  </message>
  <message>
    <source>Masked data is shown for some seconds; name, time and reason are logged.</source>
    <translation>明文只显示片刻；姓名、时间和原因记入日志。</translation>
  </message>
  <message>
    <source>Note</source>
    <translation>备注</translation>
  </message>
  <message>
    <source>Notes are appended and never overwritten.</source>
    <translation>备注只追加，不覆盖。</translation>
  </message>
  <message>
    <source>Reason</source>
    <translation>原因</translation>
  </message>
  <message>
    <source>Remove</source>
    <translation>删除</translation>
  </message>
  <message>
    <source>Remove the contact person {name}? History keeps the record.</source>
    <translation>删除联系人 {name}？历史中仍保留记录。</translation>
  </message>
  <message>
    <source>Restore the file of {name}</source>
    <translation>恢复档案：{name}</translation>
  </message>
  <message>
    <source>Save</source>
    <translation>保存</translation>
  </message>
  <message>
    <source>Show</source>
    <translation>显示</translation>
  </message>
  <message>
    <source>The contact person is removed.</source>
    <translation>联系人已删除。</translation>
  </message>
  <message>
    <source>The file is back.</source>
    <translation>档案已恢复。</translation>
  </message>
  <message>
    <source>The file is withdrawn; it stands in the list “Withdrawn”.</source>
    <translation>档案已撤销，可在“已撤销”列表中查到。</translation>
  </message>
  <message>
    <source>The note is saved.</source>
    <translation>备注已保存。</translation>
  </message>
  <message>
    <source>Withdraw the file of {name}</source>
    <translation>撤销档案：{name}</translation>
  </message>
</context>
<context>
  <name>Customers</name>
  <message>
    <source>, </source>
    <translation>、</translation>
  </message>
  <message>
    <source>1 to 28, or 31 for the last day of the month</source>
    <translation>1–28，月末填 31</translation>
  </message>
  <message>
    <source>After</source>
    <translation>新值</translation>
  </message>
  <message>
    <source>As it is stored</source>
    <translation>入库内容</translation>
  </message>
  <message>
    <source>Basics</source>
    <translation>基础资料</translation>
  </message>
  <message>
    <source>Before</source>
    <translation>原值</translation>
  </message>
  <message>
    <source>Business</source>
    <translation>业务状况</translation>
  </message>
  <message>
    <source>Columns left aside: {names}.</source>
    <translation>未导入的列：{names}。</translation>
  </message>
  <message>
    <source>Coverage {share} %: {customers} of {all} commercial users are customers</source>
    <translation>覆盖率 {share} %：{all} 户商业用户中已建档 {customers} 户</translation>
  </message>
  <message>
    <source>Customer</source>
    <translation>客户</translation>
  </message>
  <message>
    <source>Day</source>
    <translation>日期</translation>
  </message>
  <message>
    <source>Due today</source>
    <translation>今日到期</translation>
  </message>
  <message>
    <source>Empty: the class proposed for the tier</source>
    <translation>不选则按等级默认</translation>
  </message>
  <message>
    <source>Field</source>
    <translation>项目</translation>
  </message>
  <message>
    <source>Filed</source>
    <translation>建档</translation>
  </message>
  <message>
    <source>Gone through while amending</source>
    <translation>修改时核对</translation>
  </message>
  <message>
    <source>Gone through, nothing changed</source>
    <translation>已核对无变化</translation>
  </message>
  <message>
    <source>Grades</source>
    <translation>等级</translation>
  </message>
  <message>
    <source>Has the code that allows it</source>
    <translation>已授权附码</translation>
  </message>
  <message>
    <source>Imported</source>
    <translation>导入</translation>
  </message>
  <message>
    <source>In the file</source>
    <translation>文件内容</translation>
  </message>
  <message>
    <source>In use</source>
    <translation>在用</translation>
  </message>
  <message>
    <source>Incomplete</source>
    <translation>资料不完整</translation>
  </message>
  <message>
    <source>Key accounts need a reason; it stands in the history</source>
    <translation>重点客户必填，记入历史</translation>
  </message>
  <message>
    <source>Line</source>
    <translation>行号</translation>
  </message>
  <message>
    <source>Mine</source>
    <translation>我的</translation>
  </message>
  <message>
    <source>Month and day, such as 05-31</source>
    <translation>月-日，如 05-31</translation>
  </message>
  <message>
    <source>No</source>
    <translation>否</translation>
  </message>
  <message>
    <source>Note</source>
    <translation>备注</translation>
  </message>
  <message>
    <source>Opinion</source>
    <translation>意见</translation>
  </message>
  <message>
    <source>Outcome</source>
    <translation>结果</translation>
  </message>
  <message>
    <source>Overdue {count} d</source>
    <translation>逾期 {count} 天</translation>
  </message>
  <message>
    <source>Paper stale</source>
    <translation>纸档待更换</translation>
  </message>
  <message>
    <source>Person met</source>
    <translation>受访人</translation>
  </message>
  <message>
    <source>Phone or e-mail is needed</source>
    <translation>电话和 E-mail 至少填一项</translation>
  </message>
  <message>
    <source>Possibly a duplicate: {name} ({reasons})</source>
    <translation>可能重复：{name}（{reasons}）</translation>
  </message>
  <message>
    <source>Prospects</source>
    <translation>潜在客户</translation>
  </message>
  <message>
    <source>Purpose</source>
    <translation>目的</translation>
  </message>
  <message>
    <source>Reason</source>
    <translation>原因</translation>
  </message>
  <message>
    <source>Reported</source>
    <translation>已上报</translation>
  </message>
  <message>
    <source>Reported {time} (server time)</source>
    <translation>已上报 {time}（服务器时间）</translation>
  </message>
  <message>
    <source>Review due today</source>
    <translation>今日到期</translation>
  </message>
  <message>
    <source>Review overdue</source>
    <translation>核对逾期</translation>
  </message>
  <message>
    <source>Role</source>
    <translation>角色</translation>
  </message>
  <message>
    <source>Served first</source>
    <translation>优先服务</translation>
  </message>
  <message>
    <source>Settles the accounts</source>
    <translation>负责结算</translation>
  </message>
  <message>
    <source>Slip</source>
    <translation>走访单号</translation>
  </message>
  <message>
    <source>State of the agreement</source>
    <translation>协议状态</translation>
  </message>
  <message>
    <source>The person to ask first</source>
    <translation>有事先找此人</translation>
  </message>
  <message>
    <source>To be reported</source>
    <translation>待上报</translation>
  </message>
  <message>
    <source>Traits</source>
    <translation>客户特征</translation>
  </message>
  <message>
    <source>Way</source>
    <translation>方式</translation>
  </message>
  <message>
    <source>What to do</source>
    <translation>处理办法</translation>
  </message>
  <message>
    <source>When</source>
    <translation>时间</translation>
  </message>
  <message>
    <source>Who</source>
    <translation>经办</translation>
  </message>
  <message>
    <source>Why</source>
    <translation>原因</translation>
  </message>
  <message>
    <source>Withdrawn</source>
    <translation>已撤销</translation>
  </message>
  <message>
    <source>Yes</source>
    <translation>是</translation>
  </message>
  <message>
    <source>first</source>
    <translation>首要</translation>
  </message>
  <message>
    <source>settles</source>
    <translation>结算</translation>
  </message>
  <message>
    <source>{file} ({form}): {rows} rows, {good} good, {mended} mended, {refused} refused.</source>
    <translation>{file}（{form}）：共 {rows} 行，合格 {good}，已修正 {mended}，拒收 {refused}。</translation>
  </message>
  <message>
    <source>{grade} from {day}</source>
    <translation>{grade}（{day} 起）</translation>
  </message>
</context>
<context>
  <name>CustomersPage</name>
  <message>
    <source>Choose another filter, clear the search, or file a new customer with Ctrl+N.</source>
    <translation>请换一个筛选、清空搜索，或按 Ctrl+N 新建客户。</translation>
  </message>
  <message>
    <source>Class</source>
    <translation>类别</translation>
  </message>
  <message>
    <source>Complete</source>
    <translation>完整度</translation>
  </message>
  <message>
    <source>Contact</source>
    <translation>联系人</translation>
  </message>
  <message>
    <source>Customer</source>
    <translation>客户</translation>
  </message>
  <message>
    <source>Customers</source>
    <translation>客户</translation>
  </message>
  <message>
    <source>Export</source>
    <translation>导出</translation>
  </message>
  <message>
    <source>Import</source>
    <translation>导入</translation>
  </message>
  <message>
    <source>Manager</source>
    <translation>客户经理</translation>
  </message>
  <message>
    <source>New customer</source>
    <translation>新建客户</translation>
  </message>
  <message>
    <source>No customer here</source>
    <translation>没有符合的客户</translation>
  </message>
  <message>
    <source>Paper stale</source>
    <translation>纸档待更换</translation>
  </message>
  <message>
    <source>Phone</source>
    <translation>电话</translation>
  </message>
  <message>
    <source>Prospects</source>
    <translation>潜在客户</translation>
  </message>
  <message>
    <source>Record a visit</source>
    <translation>登记走访</translation>
  </message>
  <message>
    <source>Review due</source>
    <translation>应核对</translation>
  </message>
  <message>
    <source>State</source>
    <translation>状态</translation>
  </message>
  <message>
    <source>Tier</source>
    <translation>等级</translation>
  </message>
  <message>
    <source>To be reported</source>
    <translation>待上报</translation>
  </message>
  <message>
    <source>Village</source>
    <translation>村（社区）</translation>
  </message>
</context>
<context>
  <name>DateEditor</name>
  <message>
    <source>A day such as 2025-11-24, 11-24, 今天, +7; Up and Down move it by a day</source>
    <translation>可输入 2025-11-24、11-24、今天、+7；按上下键加减一天</translation>
  </message>
</context>
<context>
  <name>Desk</name>
  <message>
    <source>Agreements</source>
    <translation>协议</translation>
  </message>
  <message>
    <source>Customers</source>
    <translation>客户</translation>
  </message>
  <message>
    <source>Prospects</source>
    <translation>潜在客户</translation>
  </message>
  <message>
    <source>Slips</source>
    <translation>单据</translation>
  </message>
  <message>
    <source>The lease is over: connect to the network. Until then this PC only reads; visits can be recorded with a supervisor.</source>
    <translation>租约已过期，请联网。联网前本机只能查看；经负责人授权可登记走访。</translation>
  </message>
</context>
<context>
  <name>DraftsRoom</name>
  <message>
    <source>About</source>
    <translation>内容</translation>
  </message>
  <message>
    <source>Form</source>
    <translation>表单</translation>
  </message>
  <message>
    <source>Go on</source>
    <translation>继续填写</translation>
  </message>
  <message>
    <source>Half-typed forms</source>
    <translation>草稿</translation>
  </message>
  <message>
    <source>Last typed</source>
    <translation>最后输入</translation>
  </message>
  <message>
    <source>No half-typed forms</source>
    <translation>没有草稿</translation>
  </message>
  <message>
    <source>These forms were typed but not saved. Enter goes on with one.</source>
    <translation>下列表单已录入但未保存，按回车继续填写。</translation>
  </message>
  <message>
    <source>Throw away</source>
    <translation>丢弃</translation>
  </message>
  <message>
    <source>Throw away the half-typed form “{title}”? It cannot be brought back.</source>
    <translation>丢弃草稿“{title}”？丢弃后不能恢复。</translation>
  </message>
  <message>
    <source>What you type is kept until you save.</source>
    <translation>录入的内容在保存之前都会留在这里。</translation>
  </message>
</context>
<context>
  <name>DuePanel</name>
  <message>
    <source>All</source>
    <translation>全部</translation>
  </message>
  <message>
    <source>All with a quota</source>
    <translation>全部应走访客户</translation>
  </message>
  <message>
    <source>Behind</source>
    <translation>落后</translation>
  </message>
  <message>
    <source>By</source>
    <translation>应于</translation>
  </message>
  <message>
    <source>Calls</source>
    <translation>电话</translation>
  </message>
  <message>
    <source>Choose “All with a quota” above to see the whole month.</source>
    <translation>在上方选择“全部应走访客户”可看全月情况。</translation>
  </message>
  <message>
    <source>Class</source>
    <translation>走访类别</translation>
  </message>
  <message>
    <source>Customer</source>
    <translation>客户</translation>
  </message>
  <message>
    <source>Last visit</source>
    <translation>上次走访</translation>
  </message>
  <message>
    <source>Manager</source>
    <translation>客户经理</translation>
  </message>
  <message>
    <source>Mine only</source>
    <translation>仅我的</translation>
  </message>
  <message>
    <source>Name or number</source>
    <translation>名称或编号</translation>
  </message>
  <message>
    <source>Nobody is owed a visit here</source>
    <translation>这里没有应走访的客户</translation>
  </message>
  <message>
    <source>Phone contact</source>
    <translation>电话联系</translation>
  </message>
  <message>
    <source>Print list</source>
    <translation>打印清单</translation>
  </message>
  <message>
    <source>Quota met</source>
    <translation>本月已完成</translation>
  </message>
  <message>
    <source>Record visit</source>
    <translation>登记走访</translation>
  </message>
  <message>
    <source>Service request</source>
    <translation>服务请求</translation>
  </message>
  <message>
    <source>Show</source>
    <translation>显示</translation>
  </message>
  <message>
    <source>State</source>
    <translation>状态</translation>
  </message>
  <message>
    <source>Telephone</source>
    <translation>电话</translation>
  </message>
  <message>
    <source>Tier</source>
    <translation>等级</translation>
  </message>
  <message>
    <source>Village</source>
    <translation>村组</translation>
  </message>
  <message>
    <source>Visit owed</source>
    <translation>应走访</translation>
  </message>
  <message>
    <source>Visits</source>
    <translation>走访</translation>
  </message>
</context>
<context>
  <name>EnrolPage</name>
  <message>
    <source>Address of the centre</source>
    <translation>中心地址</translation>
  </message>
  <message>
    <source>Asking the centre …</source>
    <translation>正在联系中心……</translation>
  </message>
  <message>
    <source>Begins with https://</source>
    <translation>以 https:// 开头</translation>
  </message>
  <message>
    <source>Enrol this PC (Enter)</source>
    <translation>注册本机（Enter）</translation>
  </message>
  <message>
    <source>Enrolment code</source>
    <translation>注册码</translation>
  </message>
  <message>
    <source>Name of this PC</source>
    <translation>本机名称</translation>
  </message>
  <message>
    <source>The system administrator gives you address and code. This is done once, with the network there.</source>
    <translation>地址和注册码由系统管理员提供。只需在联网时注册一次。</translation>
  </message>
  <message>
    <source>This PC is not known to a centre yet</source>
    <translation>本机尚未在中心注册</translation>
  </message>
</context>
<context>
  <name>Entry</name>
  <message>
    <source>This PC is enrolled for office {office}. Sign in once while the network is there.</source>
    <translation>本机已注册到机构 {office}。请在联网时登录一次。</translation>
  </message>
  <message>
    <source>Unlock the sign-in of {staff_no}</source>
    <translation>解锁工号 {staff_no} 的登录</translation>
  </message>
  <message>
    <source>Unlocked. Sign in with your own password.</source>
    <translation>已解锁，请用本人密码登录。</translation>
  </message>
</context>
<context>
  <name>ExportPage</name>
  <message>
    <source>CSV for Excel and WPS (*.csv);;Excel workbook (*.xlsx)</source>
    <translation>CSV，Excel 和 WPS 可打开 (*.csv);;Excel 工作簿 (*.xlsx)</translation>
  </message>
  <message>
    <source>Choose the file</source>
    <translation>选择文件</translation>
  </message>
  <message>
    <source>Export</source>
    <translation>导出</translation>
  </message>
  <message>
    <source>Export the list</source>
    <translation>导出名单</translation>
  </message>
  <message>
    <source>File</source>
    <translation>文件</translation>
  </message>
  <message>
    <source>Personal data is masked in the file as it is on the screen. A name that ends in .xlsx makes a workbook.</source>
    <translation>文件中的个人信息与屏幕一样掩码显示。文件名以 .xlsx 结尾则生成工作簿。</translation>
  </message>
  <message>
    <source>What the list is for; it stands in the export log with your name</source>
    <translation>名单用途，与姓名一起记入导出日志</translation>
  </message>
  <message>
    <source>Writing the file</source>
    <translation>正在写文件</translation>
  </message>
  <message>
    <source>{count} customers are in {file}.</source>
    <translation>已导出 {count} 户到 {file}。</translation>
  </message>
  <message>
    <source>{count} customers of the list go into the file.</source>
    <translation>名单中的 {count} 户将写入文件。</translation>
  </message>
</context>
<context>
  <name>Figures</name>
  <message>
    <source>Arrears</source>
    <translation>欠费</translation>
  </message>
  <message>
    <source>Branch</source>
    <translation>网点</translation>
  </message>
  <message>
    <source>Default (not official)</source>
    <translation>默认值(非官方)</translation>
  </message>
  <message>
    <source>Default ({source})</source>
    <translation>默认值（办法{source}）</translation>
  </message>
  <message>
    <source>File review</source>
    <translation>档案更新</translation>
  </message>
  <message>
    <source>Grades</source>
    <translation>等级</translation>
  </message>
  <message>
    <source>Import</source>
    <translation>导入</translation>
  </message>
  <message>
    <source>Masking</source>
    <translation>脱敏</translation>
  </message>
  <message>
    <source>Passwords</source>
    <translation>密码</translation>
  </message>
  <message>
    <source>Service</source>
    <translation>服务</translation>
  </message>
  <message>
    <source>Sign-in</source>
    <translation>登录</translation>
  </message>
  <message>
    <source>Visits</source>
    <translation>走访</translation>
  </message>
  <message>
    <source>by the days that remain</source>
    <translation>按剩余天数折算</translation>
  </message>
  <message>
    <source>by the new class at once</source>
    <translation>立即按新类别</translation>
  </message>
  <message>
    <source>calendar periods</source>
    <translation>日历周期</translation>
  </message>
  <message>
    <source>city column</source>
    <translation>市局栏</translation>
  </message>
  <message>
    <source>class I</source>
    <translation>一类</translation>
  </message>
  <message>
    <source>class II</source>
    <translation>二类</translation>
  </message>
  <message>
    <source>class III</source>
    <translation>三类</translation>
  </message>
  <message>
    <source>county column</source>
    <translation>县局栏</translation>
  </message>
  <message>
    <source>diamond</source>
    <translation>钻石</translation>
  </message>
  <message>
    <source>every half-month</source>
    <translation>每半月</translation>
  </message>
  <message>
    <source>every half-year</source>
    <translation>每半年</translation>
  </message>
  <message>
    <source>every month</source>
    <translation>每月</translation>
  </message>
  <message>
    <source>every quarter</source>
    <translation>每季度</translation>
  </message>
  <message>
    <source>from the next month on</source>
    <translation>次月起</translation>
  </message>
  <message>
    <source>gold</source>
    <translation>黄金</translation>
  </message>
  <message>
    <source>may be on account</source>
    <translation>可以记欠</translation>
  </message>
  <message>
    <source>never on account</source>
    <translation>禁止记欠</translation>
  </message>
  <message>
    <source>none</source>
    <translation>无</translation>
  </message>
  <message>
    <source>ordinary</source>
    <translation>一般</translation>
  </message>
  <message>
    <source>rolling periods</source>
    <translation>滚动周期</translation>
  </message>
  <message>
    <source>silver</source>
    <translation>白银</translation>
  </message>
  <message>
    <source>{start} → {value} from {day}</source>
    <translation>{start} → {day} 起 {value}</translation>
  </message>
</context>
<context>
  <name>FileActs</name>
  <message>
    <source>Amend</source>
    <translation>修改</translation>
  </message>
  <message>
    <source>Archive card</source>
    <translation>打印档案卡</translation>
  </message>
  <message>
    <source>Becomes a customer</source>
    <translation>转为客户</translation>
  </message>
  <message>
    <source>Gone through, no change</source>
    <translation>已核对无变化</translation>
  </message>
  <message>
    <source>New agreement</source>
    <translation>新增协议</translation>
  </message>
  <message>
    <source>New contact</source>
    <translation>新增联系人</translation>
  </message>
  <message>
    <source>New note</source>
    <translation>写备注</translation>
  </message>
  <message>
    <source>Phone</source>
    <translation>电话</translation>
  </message>
  <message>
    <source>Record a visit</source>
    <translation>登记走访</translation>
  </message>
  <message>
    <source>Remove</source>
    <translation>删除</translation>
  </message>
  <message>
    <source>Restore the file</source>
    <translation>恢复档案</translation>
  </message>
  <message>
    <source>Show masked</source>
    <translation>显示明文</translation>
  </message>
  <message>
    <source>Tier, class</source>
    <translation>等级、类别</translation>
  </message>
  <message>
    <source>Withdraw the file</source>
    <translation>撤销档案</translation>
  </message>
</context>
<context>
  <name>FileBox</name>
  <message>
    <source>Choose…</source>
    <translation>选择…</translation>
  </message>
</context>
<context>
  <name>FileTabs</name>
  <message>
    <source>Agreements and credit</source>
    <translation>协议与信用</translation>
  </message>
  <message>
    <source>Basics</source>
    <translation>基础资料</translation>
  </message>
  <message>
    <source>Business</source>
    <translation>业务状况</translation>
  </message>
  <message>
    <source>Contacts</source>
    <translation>联系人</translation>
  </message>
  <message>
    <source>Ctrl+N adds one.</source>
    <translation>按 Ctrl+N 新增。</translation>
  </message>
  <message>
    <source>Ctrl+N writes one. Notes are never overwritten.</source>
    <translation>按 Ctrl+N 写备注；备注只追加，不覆盖。</translation>
  </message>
  <message>
    <source>F2 records one.</source>
    <translation>按 F2 登记走访。</translation>
  </message>
  <message>
    <source>History</source>
    <translation>历史</translation>
  </message>
  <message>
    <source>No agreement</source>
    <translation>没有用邮协议</translation>
  </message>
  <message>
    <source>No contact person</source>
    <translation>没有联系人</translation>
  </message>
  <message>
    <source>No note</source>
    <translation>没有备注</translation>
  </message>
  <message>
    <source>No visit yet</source>
    <translation>还没有走访</translation>
  </message>
  <message>
    <source>Notes</source>
    <translation>备注</translation>
  </message>
  <message>
    <source>Nothing has changed since the file was opened</source>
    <translation>建档后没有变更</translation>
  </message>
  <message>
    <source>On account</source>
    <translation>可记欠</translation>
  </message>
  <message>
    <source>State</source>
    <translation>状态</translation>
  </message>
  <message>
    <source>Traits</source>
    <translation>客户特征</translation>
  </message>
  <message>
    <source>Visits</source>
    <translation>走访</translation>
  </message>
  <message>
    <source>Without a valid agreement nothing may be bought on account. Ctrl+N adds one.</source>
    <translation>没有有效协议不得记欠。按 Ctrl+N 新增。</translation>
  </message>
</context>
<context>
  <name>FilterBar</name>
  <message>
    <source>Class</source>
    <translation>类别</translation>
  </message>
  <message>
    <source>Manager</source>
    <translation>客户经理</translation>
  </message>
  <message>
    <source>Name, pinyin, phone tail, address, number</source>
    <translation>名称、拼音、电话尾号、地址、编号</translation>
  </message>
  <message>
    <source>Search in this list</source>
    <translation>在名单中搜索</translation>
  </message>
  <message>
    <source>Tier</source>
    <translation>等级</translation>
  </message>
  <message>
    <source>Village</source>
    <translation>村（社区）</translation>
  </message>
</context>
<context>
  <name>FollowUpFormRoom</name>
  <message>
    <source>By</source>
    <translation>期限</translation>
  </message>
  <message>
    <source>Follow-up</source>
    <translation>跟进事项</translation>
  </message>
  <message>
    <source>Follow-up saved</source>
    <translation>跟进事项已保存</translation>
  </message>
  <message>
    <source>Matter</source>
    <translation>事项</translation>
  </message>
  <message>
    <source>On the last day; empty for no reminder</source>
    <translation>在期限当日提醒；留空则不提醒</translation>
  </message>
  <message>
    <source>Owner</source>
    <translation>责任人</translation>
  </message>
  <message>
    <source>Reminder at</source>
    <translation>提醒时间</translation>
  </message>
</context>
<context>
  <name>FollowUpPanel</name>
  <message>
    <source>All</source>
    <translation>全部</translation>
  </message>
  <message>
    <source>Another for this customer</source>
    <translation>为该客户新增</translation>
  </message>
  <message>
    <source>By</source>
    <translation>期限</translation>
  </message>
  <message>
    <source>Change</source>
    <translation>修改</translation>
  </message>
  <message>
    <source>Customer</source>
    <translation>客户</translation>
  </message>
  <message>
    <source>Done</source>
    <translation>已办结</translation>
  </message>
  <message>
    <source>Due today or overdue</source>
    <translation>今日到期或逾期</translation>
  </message>
  <message>
    <source>Feedback</source>
    <translation>反馈</translation>
  </message>
  <message>
    <source>Finish</source>
    <translation>办结</translation>
  </message>
  <message>
    <source>Follow-up finished</source>
    <translation>跟进事项已办结</translation>
  </message>
  <message>
    <source>Follow-up is open again</source>
    <translation>跟进事项已重新打开</translation>
  </message>
  <message>
    <source>Matter</source>
    <translation>事项</translation>
  </message>
  <message>
    <source>Mine only</source>
    <translation>仅我的</translation>
  </message>
  <message>
    <source>Nothing to follow up</source>
    <translation>没有待跟进事项</translation>
  </message>
  <message>
    <source>Open</source>
    <translation>未办</translation>
  </message>
  <message>
    <source>Open again</source>
    <translation>重新打开</translation>
  </message>
  <message>
    <source>Overdue</source>
    <translation>逾期</translation>
  </message>
  <message>
    <source>Owner</source>
    <translation>责任人</translation>
  </message>
  <message>
    <source>Phone contact</source>
    <translation>电话联系</translation>
  </message>
  <message>
    <source>Record visit</source>
    <translation>登记走访</translation>
  </message>
  <message>
    <source>Reminder</source>
    <translation>提醒</translation>
  </message>
  <message>
    <source>Show</source>
    <translation>显示</translation>
  </message>
  <message>
    <source>State</source>
    <translation>状态</translation>
  </message>
  <message>
    <source>The next date of a visit puts its follow-up here.</source>
    <translation>登记走访时填写的下次日期会在这里生成跟进事项。</translation>
  </message>
  <message>
    <source>What came of it</source>
    <translation>办理结果</translation>
  </message>
  <message>
    <source>{customer}: {matter}</source>
    <translation>{customer}：{matter}</translation>
  </message>
</context>
<context>
  <name>FormDialog</name>
  <message>
    <source>Cancel (Esc)</source>
    <translation>取消 (Esc)</translation>
  </message>
</context>
<context>
  <name>FormPage</name>
  <message>
    <source>Save</source>
    <translation>保存</translation>
  </message>
  <message>
    <source>What was typed here before is back.</source>
    <translation>已恢复上次未保存的内容。</translation>
  </message>
  <message>
    <source>What you had typed here was kept and is back in the form.</source>
    <translation>上次未保存的内容已恢复到表单。</translation>
  </message>
</context>
<context>
  <name>Frame</name>
  <message>
    <source>Back (Esc)</source>
    <translation>返回 (Esc)</translation>
  </message>
  <message>
    <source>Help for this page (F1)</source>
    <translation>本页帮助 (F1)</translation>
  </message>
</context>
<context>
  <name>GradePage</name>
  <message>
    <source>Change tier or visit class</source>
    <translation>调整等级、走访类别</translation>
  </message>
  <message>
    <source>The grade is changed; history shows old, new, from when and why.</source>
    <translation>等级已调整；历史中可查原值、新值、生效日期和原因。</translation>
  </message>
  <message>
    <source>{name}: {tier}, {visit_class}. Days before the first day keep the present grades.</source>
    <translation>{name}：{tier}，{visit_class}。生效日之前仍按现等级。</translation>
  </message>
</context>
<context>
  <name>HeadCard</name>
  <message>
    <source>Complete {percent}</source>
    <translation>完整度 {percent}</translation>
  </message>
  <message>
    <source>Green channel</source>
    <translation>绿色通道</translation>
  </message>
  <message>
    <source>Paper stale</source>
    <translation>纸档待更换</translation>
  </message>
  <message>
    <source>Personal data masked</source>
    <translation>个人信息已掩码</translation>
  </message>
  <message>
    <source>Review: {state}</source>
    <translation>核对：{state}</translation>
  </message>
  <message>
    <source>Version {number}</source>
    <translation>第 {number} 版</translation>
  </message>
  <message>
    <source>Visits: {name}</source>
    <translation>走访{name}</translation>
  </message>
  <message>
    <source>{count} conflicts to decide</source>
    <translation>{count} 项冲突待处理</translation>
  </message>
</context>
<context>
  <name>HelpPane</name>
  <message>
    <source>Close help (F1)</source>
    <translation>关闭帮助 (F1)</translation>
  </message>
  <message>
    <source>Help</source>
    <translation>帮助</translation>
  </message>
</context>
<context>
  <name>ImportPage</name>
  <message>
    <source>Check the file</source>
    <translation>检查文件</translation>
  </message>
  <message>
    <source>Checking the file</source>
    <translation>正在检查文件</translation>
  </message>
  <message>
    <source>Choose a CSV or XLSX file; F5 checks it and writes nothing.</source>
    <translation>请选择 CSV 或 XLSX 文件；F5 只检查，不写入。</translation>
  </message>
  <message>
    <source>Choose the file</source>
    <translation>选择文件</translation>
  </message>
  <message>
    <source>Customer lists (*.csv *.xlsx);;All files (*)</source>
    <translation>客户名单 (*.csv *.xlsx);;所有文件 (*)</translation>
  </message>
  <message>
    <source>Earlier imports</source>
    <translation>历次导入</translation>
  </message>
  <message>
    <source>File</source>
    <translation>文件</translation>
  </message>
  <message>
    <source>Import</source>
    <translation>导入</translation>
  </message>
  <message>
    <source>Import customers</source>
    <translation>导入客户</translation>
  </message>
  <message>
    <source>Import {count} customers</source>
    <translation>导入 {count} 户</translation>
  </message>
  <message>
    <source>Importing</source>
    <translation>正在导入</translation>
  </message>
  <message>
    <source>Mended cells</source>
    <translation>已修正</translation>
  </message>
  <message>
    <source>No mended cell</source>
    <translation>没有修正</translation>
  </message>
  <message>
    <source>No refused row</source>
    <translation>没有拒收的行</translation>
  </message>
  <message>
    <source>Nothing was imported yet</source>
    <translation>还没有导入过</translation>
  </message>
  <message>
    <source>On file today</source>
    <translation>现存户数</translation>
  </message>
  <message>
    <source>Reason</source>
    <translation>原因</translation>
  </message>
  <message>
    <source>Refused</source>
    <translation>拒收</translation>
  </message>
  <message>
    <source>Refused rows</source>
    <translation>拒收行</translation>
  </message>
  <message>
    <source>Rows</source>
    <translation>行数</translation>
  </message>
  <message>
    <source>Save the refused rows</source>
    <translation>另存拒收行</translation>
  </message>
  <message>
    <source>State</source>
    <translation>状态</translation>
  </message>
  <message>
    <source>Stopped. {count} customers are imported; F12 in “Earlier imports” takes them back.</source>
    <translation>已停止，已导入 {count} 户；可在“历次导入”按 F12 整批撤销。</translation>
  </message>
  <message>
    <source>Take back the import of {file}? Customers that nobody has touched since are removed; the others stay and are named.</source>
    <translation>撤销 {file} 的整批导入？导入后无人动过的客户将移除，其余保留并列出名称。</translation>
  </message>
  <message>
    <source>Undo the import</source>
    <translation>撤销导入</translation>
  </message>
  <message>
    <source>Undo this import</source>
    <translation>撤销此次导入</translation>
  </message>
  <message>
    <source>Undoing the import</source>
    <translation>正在撤销导入</translation>
  </message>
  <message>
    <source>Undone {when}: {reason}</source>
    <translation>{when} 已撤销：{reason}</translation>
  </message>
  <message>
    <source>When</source>
    <translation>时间</translation>
  </message>
  <message>
    <source>Who</source>
    <translation>经办</translation>
  </message>
  <message>
    <source>Writing the file</source>
    <translation>正在写文件</translation>
  </message>
  <message>
    <source>{count} customers are imported.</source>
    <translation>已导入 {count} 户。</translation>
  </message>
  <message>
    <source>{count} customers are removed.</source>
    <translation>已移除 {count} 户。</translation>
  </message>
  <message>
    <source>{count} rows are in {file}. Correct them there and import that file.</source>
    <translation>{count} 行已存入 {file}，请更正后再导入该文件。</translation>
  </message>
  <message>
    <source>{count} rows were refused at the last moment because their number was taken meanwhile.</source>
    <translation>另有 {count} 行因编号刚被占用而拒收。</translation>
  </message>
  <message>
    <source>{count} stay because somebody worked with them: {names}.</source>
    <translation>{count} 户已有业务往来，予以保留：{names}。</translation>
  </message>
</context>
<context>
  <name>IncidentsPage</name>
  <message>
    <source>Detail</source>
    <translation>详情</translation>
  </message>
  <message>
    <source>No incidents</source>
    <translation>没有异常</translation>
  </message>
  <message>
    <source>Nothing odd was noticed on this computer.</source>
    <translation>本机未发现异常情况。</translation>
  </message>
  <message>
    <source>Noticed</source>
    <translation>发现时间</translation>
  </message>
  <message>
    <source>What</source>
    <translation>事项</translation>
  </message>
</context>
<context>
  <name>ListPanel</name>
  <message>
    <source>{count} rows</source>
    <translation>{count} 行</translation>
  </message>
</context>
<context>
  <name>LockPage</name>
  <message>
    <source>Another clerk</source>
    <translation>换人登录</translation>
  </message>
  <message>
    <source>Locked · {clerk}</source>
    <translation>已锁屏 · {clerk}</translation>
  </message>
  <message>
    <source>Password</source>
    <translation>密码</translation>
  </message>
  <message>
    <source>Unlock (Enter)</source>
    <translation>解锁（回车）</translation>
  </message>
</context>
<context>
  <name>LoginPage</name>
  <message>
    <source>Back (Esc)</source>
    <translation>返回 (Esc)</translation>
  </message>
  <message>
    <source>Change and go on (Enter)</source>
    <translation>修改并进入（回车）</translation>
  </message>
  <message>
    <source>Checking the password …</source>
    <translation>正在核对密码…</translation>
  </message>
  <message>
    <source>Choose your own password before you start.</source>
    <translation>首次登录，请先修改密码。</translation>
  </message>
  <message>
    <source>New password</source>
    <translation>新密码</translation>
  </message>
  <message>
    <source>New password again</source>
    <translation>再输一次新密码</translation>
  </message>
  <message>
    <source>Opening the program …</source>
    <translation>正在打开程序…</translation>
  </message>
  <message>
    <source>Opening the program; you will be signed in at once …</source>
    <translation>正在打开程序，打开后立即为您登录…</translation>
  </message>
  <message>
    <source>Password</source>
    <translation>密码</translation>
  </message>
  <message>
    <source>Present password</source>
    <translation>原密码</translation>
  </message>
  <message>
    <source>Sign in (Enter)</source>
    <translation>登录（回车）</translation>
  </message>
  <message>
    <source>Staff number</source>
    <translation>工号</translation>
  </message>
  <message>
    <source>Unlock by a supervisor …</source>
    <translation>请负责人解锁…</translation>
  </message>
  <message>
    <source>Works without the network; Up and Down choose another clerk.</source>
    <translation>断网也可登录；按上下键换人。</translation>
  </message>
  <message>
    <source>YouKe · key customers of the branch</source>
    <translation>邮客 · 网点大客户管理</translation>
  </message>
</context>
<context>
  <name>LookButton</name>
  <message>
    <source>Dark</source>
    <translation>深色</translation>
  </message>
  <message>
    <source>High contrast</source>
    <translation>高对比度</translation>
  </message>
  <message>
    <source>Language</source>
    <translation>语言</translation>
  </message>
  <message>
    <source>Language, theme, text size, lock, sign off</source>
    <translation>语言、外观、字号、锁屏、签退</translation>
  </message>
  <message>
    <source>Light</source>
    <translation>浅色</translation>
  </message>
  <message>
    <source>Lock</source>
    <translation>锁屏</translation>
  </message>
  <message>
    <source>Sign off</source>
    <translation>签退</translation>
  </message>
  <message>
    <source>Text size</source>
    <translation>字号</translation>
  </message>
  <message>
    <source>Theme</source>
    <translation>外观</translation>
  </message>
</context>
<context>
  <name>MainWindow</name>
  <message>
    <source>YouKe</source>
    <translation>邮客</translation>
  </message>
</context>
<context>
  <name>MessageBar</name>
  <message>
    <source>Cancel</source>
    <translation>取消</translation>
  </message>
  <message>
    <source>Close this message</source>
    <translation>关闭此提示</translation>
  </message>
  <message>
    <source>Undo (Ctrl+Z)</source>
    <translation>撤销 (Ctrl+Z)</translation>
  </message>
</context>
<context>
  <name>NoteEditor</name>
  <message>
    <source>Shift+Enter begins a new line</source>
    <translation>按 Shift+回车换行</translation>
  </message>
</context>
<context>
  <name>NumberPanel</name>
  <message>
    <source>A number is given when a visit is saved.</source>
    <translation>保存走访时发给编号。</translation>
  </message>
  <message>
    <source>All</source>
    <translation>全部</translation>
  </message>
  <message>
    <source>Day</source>
    <translation>日期</translation>
  </message>
  <message>
    <source>Document</source>
    <translation>单据</translation>
  </message>
  <message>
    <source>No number here</source>
    <translation>这里没有编号</translation>
  </message>
  <message>
    <source>Number</source>
    <translation>编号</translation>
  </message>
  <message>
    <source>Part of the number</source>
    <translation>编号的一部分</translation>
  </message>
  <message>
    <source>Prints</source>
    <translation>次数</translation>
  </message>
  <message>
    <source>Registered</source>
    <translation>已登记</translation>
  </message>
  <message>
    <source>Replaced by</source>
    <translation>替换为</translation>
  </message>
  <message>
    <source>State</source>
    <translation>状态</translation>
  </message>
  <message>
    <source>Why void</source>
    <translation>作废原因</translation>
  </message>
</context>
<context>
  <name>NumbersPanel</name>
  <message>
    <source>A number is given when a slip is printed.</source>
    <translation>打印单据时自动编号。</translation>
  </message>
  <message>
    <source>Day</source>
    <translation>日期</translation>
  </message>
  <message>
    <source>Document</source>
    <translation>单据</translation>
  </message>
  <message>
    <source>Every state</source>
    <translation>全部状态</translation>
  </message>
  <message>
    <source>No numbers yet</source>
    <translation>尚无号码</translation>
  </message>
  <message>
    <source>Number</source>
    <translation>号码</translation>
  </message>
  <message>
    <source>Part of a number</source>
    <translation>号码的一部分</translation>
  </message>
  <message>
    <source>Prints</source>
    <translation>次数</translation>
  </message>
  <message>
    <source>Replaced by</source>
    <translation>替换为</translation>
  </message>
  <message>
    <source>State</source>
    <translation>状态</translation>
  </message>
  <message>
    <source>Why void</source>
    <translation>作废原因</translation>
  </message>
</context>
<context>
  <name>OutboxPage</name>
  <message>
    <source>About</source>
    <translation>对象</translation>
  </message>
  <message>
    <source>At the centre</source>
    <translation>送达时间</translation>
  </message>
  <message>
    <source>By</source>
    <translation>经办</translation>
  </message>
  <message>
    <source>Fields</source>
    <translation>项目</translation>
  </message>
  <message>
    <source>Saved</source>
    <translation>保存时间</translation>
  </message>
  <message>
    <source>State</source>
    <translation>状态</translation>
  </message>
  <message>
    <source>Waiting</source>
    <translation>已等待</translation>
  </message>
  <message>
    <source>What</source>
    <translation>事项</translation>
  </message>
  <message>
    <source>Why</source>
    <translation>原因</translation>
  </message>
</context>
<context>
  <name>OwnFilters</name>
  <message>
    <source>Delete the filter</source>
    <translation>删除筛选</translation>
  </message>
  <message>
    <source>Delete the filter “{name}”? The customers stay.</source>
    <translation>删除筛选“{name}”？客户不受影响。</translation>
  </message>
  <message>
    <source>Delete this filter</source>
    <translation>删除此筛选</translation>
  </message>
  <message>
    <source>Make it the usual list</source>
    <translation>设为默认</translation>
  </message>
  <message>
    <source>Name</source>
    <translation>名称</translation>
  </message>
  <message>
    <source>Not the usual list</source>
    <translation>取消默认</translation>
  </message>
  <message>
    <source>Save</source>
    <translation>保存</translation>
  </message>
  <message>
    <source>Save the present filter and search for yourself; a filter of the same name is replaced.</source>
    <translation>保存当前的筛选和搜索供自己使用；同名的筛选将被替换。</translation>
  </message>
  <message>
    <source>Save this filter</source>
    <translation>保存筛选</translation>
  </message>
  <message>
    <source>The filter is deleted.</source>
    <translation>筛选已删除。</translation>
  </message>
  <message>
    <source>The filter is saved.</source>
    <translation>筛选已保存。</translation>
  </message>
  <message>
    <source>The list opens with everything.</source>
    <translation>名单默认显示全部。</translation>
  </message>
  <message>
    <source>The list opens with this filter.</source>
    <translation>名单默认按此筛选显示。</translation>
  </message>
</context>
<context>
  <name>ParameterPage</name>
  <message>
    <source>Basis</source>
    <translation>依据</translation>
  </message>
  <message>
    <source>Entered</source>
    <translation>录入时间</translation>
  </message>
  <message>
    <source>Entered by</source>
    <translation>录入</translation>
  </message>
  <message>
    <source>Every value so far</source>
    <translation>历次取值</translation>
  </message>
  <message>
    <source>Figure</source>
    <translation>参数</translation>
  </message>
  <message>
    <source>For</source>
    <translation>适用机构</translation>
  </message>
  <message>
    <source>Holds for this office and everything below it</source>
    <translation>对该机构及其下级有效</translation>
  </message>
  <message>
    <source>In force from</source>
    <translation>生效日期</translation>
  </message>
  <message>
    <source>New value</source>
    <translation>新值</translation>
  </message>
  <message>
    <source>New value ({unit})</source>
    <translation>新值（{unit}）</translation>
  </message>
  <message>
    <source>No office has set this figure</source>
    <translation>没有机构设置过此参数</translation>
  </message>
  <message>
    <source>Now: {value}</source>
    <translation>现值：{value}</translation>
  </message>
  <message>
    <source>Number of the order; empty takes the second person's reason</source>
    <translation>文号；不填则取授权理由</translation>
  </message>
  <message>
    <source>Save</source>
    <translation>保存</translation>
  </message>
  <message>
    <source>Saved. Everybody below gets it with the next sync.</source>
    <translation>已保存，下级机构下次同步后生效。</translation>
  </message>
  <message>
    <source>Set for</source>
    <translation>设置机构</translation>
  </message>
  <message>
    <source>Source: {origin}</source>
    <translation>来源：{origin}</translation>
  </message>
  <message>
    <source>The default holds.</source>
    <translation>使用默认值。</translation>
  </message>
  <message>
    <source>Unlocked by</source>
    <translation>复核</translation>
  </message>
  <message>
    <source>Value</source>
    <translation>取值</translation>
  </message>
  <message>
    <source>in force since {day}</source>
    <translation>{day} 起生效</translation>
  </message>
  <message>
    <source>possible {low} to {high}</source>
    <translation>可取 {low} 至 {high}</translation>
  </message>
  <message>
    <source>rule {section}</source>
    <translation>规则 {section}</translation>
  </message>
  <message>
    <source>{figure}: {value} from {day}</source>
    <translation>{figure}：{day} 起改为 {value}</translation>
  </message>
</context>
<context>
  <name>ParametersPanel</name>
  <message>
    <source>Figure</source>
    <translation>参数</translation>
  </message>
  <message>
    <source>Group</source>
    <translation>类别</translation>
  </message>
  <message>
    <source>In force since</source>
    <translation>生效日期</translation>
  </message>
  <message>
    <source>Name of a figure</source>
    <translation>参数名称</translation>
  </message>
  <message>
    <source>Source</source>
    <translation>来源</translation>
  </message>
  <message>
    <source>Value</source>
    <translation>取值</translation>
  </message>
</context>
<context>
  <name>PcPanel</name>
  <message>
    <source>Data kept here</source>
    <translation>本机保存的数据</translation>
  </message>
  <message>
    <source>Encrypted data</source>
    <translation>加密数据</translation>
  </message>
  <message>
    <source>Keys are bound to</source>
    <translation>密钥绑定于</translation>
  </message>
  <message>
    <source>People who can sign in here without the network</source>
    <translation>可在本机离线登录的人员</translation>
  </message>
  <message>
    <source>Place</source>
    <translation>所在机构</translation>
  </message>
  <message>
    <source>Program</source>
    <translation>程序版本</translation>
  </message>
  <message>
    <source>Terminal</source>
    <translation>终端号</translation>
  </message>
  <message>
    <source>This computer</source>
    <translation>本机</translation>
  </message>
  <message>
    <source>customers and visits</source>
    <translation>客户与走访</translation>
  </message>
  <message>
    <source>last sign-in {time}</source>
    <translation>上次登录 {time}</translation>
  </message>
  <message>
    <source>locked for {count} more minutes</source>
    <translation>已锁定，还剩 {count} 分钟</translation>
  </message>
  <message>
    <source>locked until the outlet head unlocks</source>
    <translation>已锁定，须网点负责人解锁</translation>
  </message>
  <message>
    <source>none yet</source>
    <translation>尚未分配</translation>
  </message>
  <message>
    <source>not signed in here yet</source>
    <translation>尚未在本机登录</translation>
  </message>
  <message>
    <source>nothing from the centre yet</source>
    <translation>尚无中心数据</translation>
  </message>
  <message>
    <source>organisation, people, parameters</source>
    <translation>机构、人员、参数</translation>
  </message>
  <message>
    <source>still loading</source>
    <translation>仍在载入</translation>
  </message>
  <message>
    <source>{size} MB</source>
    <translation>{size} MB</translation>
  </message>
</context>
<context>
  <name>PeoplePanel</name>
  <message>
    <source>Empty the filter to see everybody.</source>
    <translation>清空筛选可查看全部人员。</translation>
  </message>
  <message>
    <source>Every role</source>
    <translation>全部角色</translation>
  </message>
  <message>
    <source>Every state</source>
    <translation>全部状态</translation>
  </message>
  <message>
    <source>Name</source>
    <translation>姓名</translation>
  </message>
  <message>
    <source>Name, staff number, position or office</source>
    <translation>姓名、工号、岗位或机构</translation>
  </message>
  <message>
    <source>Nature</source>
    <translation>性质</translation>
  </message>
  <message>
    <source>Nobody found</source>
    <translation>没有找到人员</translation>
  </message>
  <message>
    <source>Office</source>
    <translation>机构</translation>
  </message>
  <message>
    <source>Position</source>
    <translation>岗位</translation>
  </message>
  <message>
    <source>Roles</source>
    <translation>角色</translation>
  </message>
  <message>
    <source>Self-run and agency</source>
    <translation>自营和代理</translation>
  </message>
  <message>
    <source>Since</source>
    <translation>入职日</translation>
  </message>
  <message>
    <source>Staff number</source>
    <translation>工号</translation>
  </message>
  <message>
    <source>State</source>
    <translation>状态</translation>
  </message>
</context>
<context>
  <name>PersonPage</name>
  <message>
    <source>8 or 11 digits; never changes afterwards</source>
    <translation>8 位或 11 位数字；登记后不可更改</translation>
  </message>
  <message>
    <source>Becomes</source>
    <translation>离岗类型</translation>
  </message>
  <message>
    <source>Change {name} ({staff_no})</source>
    <translation>变更 {name}（{staff_no}）</translation>
  </message>
  <message>
    <source>First day</source>
    <translation>入职日</translation>
  </message>
  <message>
    <source>Go on</source>
    <translation>继续</translation>
  </message>
  <message>
    <source>Last day</source>
    <translation>离岗日</translation>
  </message>
  <message>
    <source>Name</source>
    <translation>姓名</translation>
  </message>
  <message>
    <source>Office</source>
    <translation>机构</translation>
  </message>
  <message>
    <source>On duty again</source>
    <translation>复岗</translation>
  </message>
  <message>
    <source>Phone</source>
    <translation>电话</translation>
  </message>
  <message>
    <source>Position</source>
    <translation>岗位</translation>
  </message>
  <message>
    <source>Put {name} back on duty</source>
    <translation>恢复 {name} 在岗</translation>
  </message>
  <message>
    <source>Register a person</source>
    <translation>登记人员</translation>
  </message>
  <message>
    <source>Register {name} ({staff_no})</source>
    <translation>登记 {name}（{staff_no}）</translation>
  </message>
  <message>
    <source>Registered. The centre gives the first password, which must be changed at the first sign-in.</source>
    <translation>已登记。初始密码由中心发放，首次登录须修改。</translation>
  </message>
  <message>
    <source>Retire</source>
    <translation>离岗</translation>
  </message>
  <message>
    <source>Retire {name}</source>
    <translation>{name} 离岗</translation>
  </message>
  <message>
    <source>Retire {name} ({staff_no})</source>
    <translation>{name}（{staff_no}）离岗</translation>
  </message>
  <message>
    <source>Roles</source>
    <translation>角色</translation>
  </message>
  <message>
    <source>Save</source>
    <translation>保存</translation>
  </message>
  <message>
    <source>Saved.</source>
    <translation>已保存。</translation>
  </message>
  <message>
    <source>Staff number</source>
    <translation>工号</translation>
  </message>
  <message>
    <source>System administrator and inspector stand alone</source>
    <translation>系统管理员、检查审计不得兼任其他角色</translation>
  </message>
  <message>
    <source>What you typed before is back; nothing was saved yet.</source>
    <translation>已恢复上次未保存的内容，尚未保存。</translation>
  </message>
  <message>
    <source>{state} since {day}</source>
    <translation>{day} 起{state}</translation>
  </message>
</context>
<context>
  <name>PhoneFormRoom</name>
  <message>
    <source>Phone contact (does not count as a visit)</source>
    <translation>电话联系（不计入走访次数）</translation>
  </message>
</context>
<context>
  <name>PlanFormRoom</name>
  <message>
    <source>Day</source>
    <translation>日期</translation>
  </message>
  <message>
    <source>Line of the visit plan</source>
    <translation>走访计划项</translation>
  </message>
  <message>
    <source>Note</source>
    <translation>备注</translation>
  </message>
  <message>
    <source>Purpose</source>
    <translation>目的</translation>
  </message>
  <message>
    <source>Put into the plan: {customer}</source>
    <translation>已列入计划：{customer}</translation>
  </message>
</context>
<context>
  <name>PlanPanel</name>
  <message>
    <source>Approve</source>
    <translation>批准</translation>
  </message>
  <message>
    <source>Awaiting approval</source>
    <translation>待审批</translation>
  </message>
  <message>
    <source>Class</source>
    <translation>走访类别</translation>
  </message>
  <message>
    <source>Customer</source>
    <translation>客户</translation>
  </message>
  <message>
    <source>Day</source>
    <translation>日期</translation>
  </message>
  <message>
    <source>F3 proposes a line for every visit that the quota asks for.</source>
    <translation>按 F3 按应走访次数逐次生成计划项。</translation>
  </message>
  <message>
    <source>Lines proposed from the quota</source>
    <translation>已按应走访次数生成计划</translation>
  </message>
  <message>
    <source>Month</source>
    <translation>月份</translation>
  </message>
  <message>
    <source>No plan for this month yet</source>
    <translation>本月尚无计划</translation>
  </message>
  <message>
    <source>Note</source>
    <translation>备注</translation>
  </message>
  <message>
    <source>Plan approved</source>
    <translation>计划已批准</translation>
  </message>
  <message>
    <source>Plan returned</source>
    <translation>计划已退回</translation>
  </message>
  <message>
    <source>Plan submitted to the outlet head</source>
    <translation>计划已提交网点负责人</translation>
  </message>
  <message>
    <source>Planner</source>
    <translation>编制人</translation>
  </message>
  <message>
    <source>Propose</source>
    <translation>生成</translation>
  </message>
  <message>
    <source>Purpose</source>
    <translation>目的</translation>
  </message>
  <message>
    <source>Reason</source>
    <translation>原因</translation>
  </message>
  <message>
    <source>Record visit</source>
    <translation>登记走访</translation>
  </message>
  <message>
    <source>Return</source>
    <translation>退回</translation>
  </message>
  <message>
    <source>Return {count} lines to the planner</source>
    <translation>退回 {count} 项给编制人</translation>
  </message>
  <message>
    <source>State</source>
    <translation>状态</translation>
  </message>
  <message>
    <source>Submit</source>
    <translation>提交</translation>
  </message>
  <message>
    <source>Take out</source>
    <translation>移出</translation>
  </message>
  <message>
    <source>Take {count} lines out of the plan?</source>
    <translation>从计划中移出 {count} 项？</translation>
  </message>
  <message>
    <source>Taken out of the plan</source>
    <translation>已移出计划</translation>
  </message>
  <message>
    <source>The plan of {month} is late.</source>
    <translation>{month} 的计划已过提交日期。</translation>
  </message>
  <message>
    <source>Village</source>
    <translation>村组</translation>
  </message>
</context>
<context>
  <name>PrintFlow</name>
  <message>
    <source>241 mm continuous, half</source>
    <translation>241 连续纸 二等分</translation>
  </message>
  <message>
    <source>241 mm continuous, whole</source>
    <translation>241 连续纸 整页</translation>
  </message>
  <message>
    <source>A5 across</source>
    <translation>A5 横向</translation>
  </message>
  <message>
    <source>Drawing the document</source>
    <translation>正在生成单据</translation>
  </message>
  <message>
    <source>Preview</source>
    <translation>预览</translation>
  </message>
  <message>
    <source>Printed: {title} {number}</source>
    <translation>已打印：{title} {number}</translation>
  </message>
  <message>
    <source>This PC has no printer. The document keeps its number and waits to be printed.</source>
    <translation>本机没有打印机。单据保留原编号，等待打印。</translation>
  </message>
  <message>
    <source>Why it is printed again</source>
    <translation>重复打印原因</translation>
  </message>
  <message>
    <source>{number} was printed before. This print is copy no. {count}.</source>
    <translation>{number} 已打印过，本次为副本 第{count}次。</translation>
  </message>
</context>
<context>
  <name>PrintPreview</name>
  <message>
    <source>Copies</source>
    <translation>份数</translation>
  </message>
  <message>
    <source>Down; negative moves up</source>
    <translation>向下为正，负数向上</translation>
  </message>
  <message>
    <source>Drift per page</source>
    <translation>每页漂移</translation>
  </message>
  <message>
    <source>Esc Close</source>
    <translation>Esc 关闭</translation>
  </message>
  <message>
    <source>F9 Keep to print later</source>
    <translation>F9 保留待打印</translation>
  </message>
  <message>
    <source>F9 Print</source>
    <translation>F9 打印</translation>
  </message>
  <message>
    <source>Fit the width (Ctrl+0)</source>
    <translation>适合宽度（Ctrl+0）</translation>
  </message>
  <message>
    <source>Fit width</source>
    <translation>适合宽度</translation>
  </message>
  <message>
    <source>Further down with each page, for paper that creeps</source>
    <translation>每多一页再向下移动的距离，用于走纸偏移的连续纸</translation>
  </message>
  <message>
    <source>Larger (Ctrl++)</source>
    <translation>放大（Ctrl++）</translation>
  </message>
  <message>
    <source>Offset across</source>
    <translation>左右偏移</translation>
  </message>
  <message>
    <source>Offset down</source>
    <translation>上下偏移</translation>
  </message>
  <message>
    <source>Page {page} of {count} · {percent} %</source>
    <translation>第 {page} 页/共 {count} 页 · {percent} %</translation>
  </message>
  <message>
    <source>Paper</source>
    <translation>纸张</translation>
  </message>
  <message>
    <source>Printer</source>
    <translation>打印机</translation>
  </message>
  <message>
    <source>Printing page {done} of {total} …</source>
    <translation>正在打印第 {done} 页/共 {total} 页 …</translation>
  </message>
  <message>
    <source>Smaller (Ctrl+-)</source>
    <translation>缩小（Ctrl+-）</translation>
  </message>
  <message>
    <source>Test page</source>
    <translation>打印测试页</translation>
  </message>
  <message>
    <source>The printer {printer} did not take the document. It is kept; check the printer and press F9 again.</source>
    <translation>打印机 {printer} 没有接收此文档。文档已保留；请检查打印机后再按 F9。</translation>
  </message>
  <message>
    <source>This PC has no printer. The document is kept and can be printed later.</source>
    <translation>本机没有打印机。文档已保留，可以以后打印。</translation>
  </message>
  <message>
    <source>To the right; negative moves to the left</source>
    <translation>向右为正，负数向左</translation>
  </message>
</context>
<context>
  <name>ProspectNewPage</name>
  <message>
    <source>New prospect</source>
    <translation>新增潜在客户</translation>
  </message>
</context>
<context>
  <name>ProspectsPage</name>
  <message>
    <source>Address</source>
    <translation>地址</translation>
  </message>
  <message>
    <source>Becomes a customer</source>
    <translation>转为客户</translation>
  </message>
  <message>
    <source>Customers</source>
    <translation>客户</translation>
  </message>
  <message>
    <source>File every commercial user of the area with Ctrl+N; the coverage figure counts them.</source>
    <translation>按 Ctrl+N 登记辖区内每一户商业用户，覆盖率据此计算。</translation>
  </message>
  <message>
    <source>New prospect</source>
    <translation>新增潜在客户</translation>
  </message>
  <message>
    <source>No prospect here</source>
    <translation>没有符合的潜在客户</translation>
  </message>
  <message>
    <source>Prospects</source>
    <translation>潜在客户</translation>
  </message>
</context>
<context>
  <name>RecordPanel</name>
  <message>
    <source>All</source>
    <translation>全部</translation>
  </message>
  <message>
    <source>Customer</source>
    <translation>客户</translation>
  </message>
  <message>
    <source>Day</source>
    <translation>走访日期</translation>
  </message>
  <message>
    <source>F2 on a customer of the due list records one.</source>
    <translation>在应走访清单中选中客户按 F2 登记。</translation>
  </message>
  <message>
    <source>Last 31 days</source>
    <translation>近 31 天</translation>
  </message>
  <message>
    <source>Last 92 days</source>
    <translation>近 92 天</translation>
  </message>
  <message>
    <source>Manner</source>
    <translation>方式</translation>
  </message>
  <message>
    <source>Name, number or words</source>
    <translation>名称、编号或内容</translation>
  </message>
  <message>
    <source>No visit here</source>
    <translation>没有走访记录</translation>
  </message>
  <message>
    <source>Number</source>
    <translation>编号</translation>
  </message>
  <message>
    <source>Period</source>
    <translation>期间</translation>
  </message>
  <message>
    <source>Person met</source>
    <translation>受访人</translation>
  </message>
  <message>
    <source>Phone contact</source>
    <translation>电话联系</translation>
  </message>
  <message>
    <source>Print slip</source>
    <translation>打印回单</translation>
  </message>
  <message>
    <source>Purpose</source>
    <translation>目的</translation>
  </message>
  <message>
    <source>Record visit</source>
    <translation>登记走访</translation>
  </message>
  <message>
    <source>Result</source>
    <translation>结果</translation>
  </message>
  <message>
    <source>Slip</source>
    <translation>回单</translation>
  </message>
  <message>
    <source>To be printed</source>
    <translation>待打印</translation>
  </message>
</context>
<context>
  <name>ReminderList</name>
  <message>
    <source>Got it</source>
    <translation>知道了</translation>
  </message>
  <message>
    <source>In {count} min</source>
    <translation>{count} 分钟后再提醒</translation>
  </message>
  <message>
    <source>Missed</source>
    <translation>错过</translation>
  </message>
  <message>
    <source>Open</source>
    <translation>打开</translation>
  </message>
  <message>
    <source>Reminder</source>
    <translation>提醒</translation>
  </message>
  <message>
    <source>{title}: {text}</source>
    <translation>{title}：{text}</translation>
  </message>
  <message>
    <source>… and {count} more</source>
    <translation>……还有 {count} 条</translation>
  </message>
</context>
<context>
  <name>RequestFormRoom</name>
  <message>
    <source>11185 ticket</source>
    <translation>11185 工单号</translation>
  </message>
  <message>
    <source>Accept a service request</source>
    <translation>受理服务请求</translation>
  </message>
  <message>
    <source>Call</source>
    <translation>通话</translation>
  </message>
  <message>
    <source>Clock</source>
    <translation>时限</translation>
  </message>
  <message>
    <source>Details</source>
    <translation>内容</translation>
  </message>
  <message>
    <source>Kind</source>
    <translation>类别</translation>
  </message>
  <message>
    <source>Number of the 11185 ticket, when the request came through it</source>
    <translation>由 11185 转来的请求填写工单号</translation>
  </message>
  <message>
    <source>Request accepted for {customer}</source>
    <translation>已受理 {customer} 的服务请求</translation>
  </message>
  <message>
    <source>The customer has been called just now</source>
    <translation>刚才已与客户通话</translation>
  </message>
  <message>
    <source>The special clock starts with the call</source>
    <translation>特殊时限自通话起算</translation>
  </message>
</context>
<context>
  <name>RequestPanel</name>
  <message>
    <source>11185 ticket</source>
    <translation>11185 工单号</translation>
  </message>
  <message>
    <source>Another request</source>
    <translation>再受理一件</translation>
  </message>
  <message>
    <source>Call logged</source>
    <translation>已记录通话</translation>
  </message>
  <message>
    <source>Called</source>
    <translation>已通话</translation>
  </message>
  <message>
    <source>Channel</source>
    <translation>通道</translation>
  </message>
  <message>
    <source>Clock</source>
    <translation>时限</translation>
  </message>
  <message>
    <source>Customer</source>
    <translation>客户</translation>
  </message>
  <message>
    <source>Details</source>
    <translation>内容</translation>
  </message>
  <message>
    <source>Done</source>
    <translation>已办结</translation>
  </message>
  <message>
    <source>Due today or overdue</source>
    <translation>今日到期或逾期</translation>
  </message>
  <message>
    <source>F6 on a customer of the due or phone list accepts one.</source>
    <translation>在应走访清单或电话名单中选中客户按 F6 受理。</translation>
  </message>
  <message>
    <source>Finish</source>
    <translation>办结</translation>
  </message>
  <message>
    <source>Green channel</source>
    <translation>绿色通道</translation>
  </message>
  <message>
    <source>Kind</source>
    <translation>类别</translation>
  </message>
  <message>
    <source>Limit</source>
    <translation>限期</translation>
  </message>
  <message>
    <source>Limit broken</source>
    <translation>超时限</translation>
  </message>
  <message>
    <source>Log the call</source>
    <translation>记录通话</translation>
  </message>
  <message>
    <source>Name, number or 11185 ticket</source>
    <translation>名称、编号或 11185 工单号</translation>
  </message>
  <message>
    <source>No request here</source>
    <translation>没有服务请求</translation>
  </message>
  <message>
    <source>Number</source>
    <translation>编号</translation>
  </message>
  <message>
    <source>Open</source>
    <translation>未办</translation>
  </message>
  <message>
    <source>Request finished</source>
    <translation>服务请求已办结</translation>
  </message>
  <message>
    <source>Show</source>
    <translation>显示</translation>
  </message>
  <message>
    <source>Special clock</source>
    <translation>改特殊时限</translation>
  </message>
  <message>
    <source>State</source>
    <translation>状态</translation>
  </message>
  <message>
    <source>Time limit changed</source>
    <translation>时限已变更</translation>
  </message>
  <message>
    <source>Usual clock</source>
    <translation>改一般时限</translation>
  </message>
  <message>
    <source>What was done</source>
    <translation>办理情况</translation>
  </message>
  <message>
    <source>{number} {customer}: {kind}</source>
    <translation>{number} {customer}：{kind}</translation>
  </message>
</context>
<context>
  <name>Rooms</name>
  <message>
    <source>Administration</source>
    <translation>系统管理</translation>
  </message>
  <message>
    <source>Agreement</source>
    <translation>用邮协议</translation>
  </message>
  <message>
    <source>Amend a file</source>
    <translation>修改档案</translation>
  </message>
  <message>
    <source>Change a follow-up</source>
    <translation>修改跟进事项</translation>
  </message>
  <message>
    <source>Change a line of the plan</source>
    <translation>修改走访计划项</translation>
  </message>
  <message>
    <source>Change a visit</source>
    <translation>修改走访记录</translation>
  </message>
  <message>
    <source>Change tier or visit class</source>
    <translation>调整等级、走访类别</translation>
  </message>
  <message>
    <source>Contact person</source>
    <translation>联系人</translation>
  </message>
  <message>
    <source>Customer file</source>
    <translation>客户档案</translation>
  </message>
  <message>
    <source>Customers</source>
    <translation>客户</translation>
  </message>
  <message>
    <source>Export the list</source>
    <translation>导出名单</translation>
  </message>
  <message>
    <source>Figure</source>
    <translation>参数</translation>
  </message>
  <message>
    <source>Follow-up</source>
    <translation>跟进事项</translation>
  </message>
  <message>
    <source>Half-typed forms</source>
    <translation>草稿</translation>
  </message>
  <message>
    <source>Import customers</source>
    <translation>导入客户</translation>
  </message>
  <message>
    <source>Line of the visit plan</source>
    <translation>走访计划项</translation>
  </message>
  <message>
    <source>New agreement</source>
    <translation>新增协议</translation>
  </message>
  <message>
    <source>New contact person</source>
    <translation>新增联系人</translation>
  </message>
  <message>
    <source>New customer</source>
    <translation>新建客户</translation>
  </message>
  <message>
    <source>New prospect</source>
    <translation>新增潜在客户</translation>
  </message>
  <message>
    <source>Person</source>
    <translation>人员</translation>
  </message>
  <message>
    <source>Phone contact</source>
    <translation>电话联系</translation>
  </message>
  <message>
    <source>Prospect becomes a customer</source>
    <translation>潜在客户转正</translation>
  </message>
  <message>
    <source>Prospects</source>
    <translation>潜在客户</translation>
  </message>
  <message>
    <source>Record a visit</source>
    <translation>登记走访</translation>
  </message>
  <message>
    <source>Service request</source>
    <translation>服务请求</translation>
  </message>
  <message>
    <source>Sync centre</source>
    <translation>同步中心</translation>
  </message>
  <message>
    <source>Today</source>
    <translation>今日</translation>
  </message>
  <message>
    <source>Visit</source>
    <translation>走访</translation>
  </message>
  <message>
    <source>Visits</source>
    <translation>走访</translation>
  </message>
</context>
<context>
  <name>RunsPage</name>
  <message>
    <source>F5 syncs now.</source>
    <translation>按 F5 立即同步。</translation>
  </message>
  <message>
    <source>KB down</source>
    <translation>下行 KB</translation>
  </message>
  <message>
    <source>KB up</source>
    <translation>上行 KB</translation>
  </message>
  <message>
    <source>No run yet</source>
    <translation>尚未同步过</translation>
  </message>
  <message>
    <source>Outcome</source>
    <translation>结果</translation>
  </message>
  <message>
    <source>Received</source>
    <translation>收到</translation>
  </message>
  <message>
    <source>Remark</source>
    <translation>说明</translation>
  </message>
  <message>
    <source>Seconds</source>
    <translation>秒</translation>
  </message>
  <message>
    <source>Sent</source>
    <translation>送出</translation>
  </message>
  <message>
    <source>Started</source>
    <translation>开始时间</translation>
  </message>
</context>
<context>
  <name>SearchBox</name>
  <message>
    <source>Nothing found for “{text}”. Try fewer letters, or the last four digits of the phone.</source>
    <translation>没有找到“{text}”。请少输几个字母，或输入电话后四位。</translation>
  </message>
  <message>
    <source>Search everything</source>
    <translation>全局搜索</translation>
  </message>
  <message>
    <source>Search name, pinyin initials, phone tail, address, number (Ctrl+K)</source>
    <translation>搜索名称、拼音首字母、电话尾号、地址、编号 (Ctrl+K)</translation>
  </message>
</context>
<context>
  <name>Shell</name>
  <message>
    <source>YouKe</source>
    <translation>邮客</translation>
  </message>
</context>
<context>
  <name>SilentPanel</name>
  <message>
    <source>Contact</source>
    <translation>联系人</translation>
  </message>
  <message>
    <source>Customer</source>
    <translation>客户</translation>
  </message>
  <message>
    <source>Last request</source>
    <translation>上次请求</translation>
  </message>
  <message>
    <source>Nobody is silent for too long</source>
    <translation>没有久无用邮需求的客户</translation>
  </message>
  <message>
    <source>Phone contact</source>
    <translation>电话联系</translation>
  </message>
  <message>
    <source>Print list</source>
    <translation>打印清单</translation>
  </message>
  <message>
    <source>Record visit</source>
    <translation>登记走访</translation>
  </message>
  <message>
    <source>Service request</source>
    <translation>服务请求</translation>
  </message>
  <message>
    <source>Silent</source>
    <translation>未用邮</translation>
  </message>
  <message>
    <source>Telephone</source>
    <translation>电话</translation>
  </message>
  <message>
    <source>The days are a parameter of each tier.</source>
    <translation>天数是各等级的参数。</translation>
  </message>
  <message>
    <source>Tier</source>
    <translation>等级</translation>
  </message>
  <message>
    <source>Village</source>
    <translation>村组</translation>
  </message>
  <message>
    <source>{count} days</source>
    <translation>{count} 天</translation>
  </message>
</context>
<context>
  <name>StatusBar</name>
  <message>
    <source>Clock right</source>
    <translation>时钟正常</translation>
  </message>
  <message>
    <source>Drafts {count}</source>
    <translation>草稿 {count}</translation>
  </message>
  <message>
    <source>Printer: {name}</source>
    <translation>打印机：{name}</translation>
  </message>
  <message>
    <source>none</source>
    <translation>无</translation>
  </message>
  <message>
    <source>{count} h</source>
    <translation>{count} 小时</translation>
  </message>
  <message>
    <source>{count} min</source>
    <translation>{count} 分钟</translation>
  </message>
  <message>
    <source>{count} s</source>
    <translation>{count} 秒</translation>
  </message>
  <message>
    <source>⚠ Clock fast by {amount}</source>
    <translation>⚠ 本机时钟快 {amount}</translation>
  </message>
  <message>
    <source>⚠ Clock slow by {amount}</source>
    <translation>⚠ 本机时钟慢 {amount}</translation>
  </message>
</context>
<context>
  <name>Sync</name>
  <message>
    <source>Offline</source>
    <translation type="vanished">离线</translation>
  </message>
  <message>
    <source>Offline by choice</source>
    <translation type="vanished">离线（手工）</translation>
  </message>
  <message>
    <source>Sync failed: {reason}</source>
    <translation type="vanished">同步失败：{reason}</translation>
  </message>
  <message>
    <source>Synced {time} (server time)</source>
    <translation type="vanished">已同步 {time}（服务器时间）</translation>
  </message>
  <message>
    <source>Syncing{figures}</source>
    <translation type="vanished">正在同步{figures}</translation>
  </message>
  <message>
    <source>To decide {count}</source>
    <translation type="vanished">需处理 {count}</translation>
  </message>
  <message>
    <source>To send {count}</source>
    <translation type="vanished">待发送 {count}</translation>
  </message>
  <message>
    <source>data as of {time}</source>
    <translation type="vanished">数据截至 {time}</translation>
  </message>
  <message>
    <source>never synced yet</source>
    <translation type="vanished">从未同步</translation>
  </message>
</context>
<context>
  <name>SyncCentre</name>
  <message>
    <source>(empty)</source>
    <translation>（空）</translation>
  </message>
  <message>
    <source>A new life of the local data began</source>
    <translation>本机数据开始新的编号周期</translation>
  </message>
  <message>
    <source>Addendum to a visit</source>
    <translation>走访补充说明</translation>
  </message>
  <message>
    <source>Agreement added</source>
    <translation>新增协议</translation>
  </message>
  <message>
    <source>Agreement changed</source>
    <translation>修改协议</translation>
  </message>
  <message>
    <source>All delivered</source>
    <translation>全部送达</translation>
  </message>
  <message>
    <source>Call logged</source>
    <translation>登记电话</translation>
  </message>
  <message>
    <source>Change undone</source>
    <translation>撤回修改</translation>
  </message>
  <message>
    <source>Clock changed</source>
    <translation>电脑时间被改动</translation>
  </message>
  <message>
    <source>Conflict decided</source>
    <translation>处理冲突</translation>
  </message>
  <message>
    <source>Contact added</source>
    <translation>新增联系人</translation>
  </message>
  <message>
    <source>Contact changed</source>
    <translation>修改联系人</translation>
  </message>
  <message>
    <source>Contact removed</source>
    <translation>删除联系人</translation>
  </message>
  <message>
    <source>Customer called</source>
    <translation>联系客户</translation>
  </message>
  <message>
    <source>Customer filed</source>
    <translation>客户建档</translation>
  </message>
  <message>
    <source>Customers filed</source>
    <translation>客户建档</translation>
  </message>
  <message>
    <source>Customers imported</source>
    <translation>导入客户</translation>
  </message>
  <message>
    <source>Data shown unmasked</source>
    <translation>查看明文</translation>
  </message>
  <message>
    <source>Delivered</source>
    <translation>已送达</translation>
  </message>
  <message>
    <source>File amended</source>
    <translation>修改档案</translation>
  </message>
  <message>
    <source>File card printed</source>
    <translation>打印档案卡</translation>
  </message>
  <message>
    <source>File restored</source>
    <translation>恢复档案</translation>
  </message>
  <message>
    <source>File reviewed, unchanged</source>
    <translation>已核对无变化</translation>
  </message>
  <message>
    <source>File withdrawn</source>
    <translation>撤销档案</translation>
  </message>
  <message>
    <source>Filter chosen</source>
    <translation>选用筛选</translation>
  </message>
  <message>
    <source>Filter removed</source>
    <translation>删除筛选</translation>
  </message>
  <message>
    <source>Filter saved</source>
    <translation>保存筛选</translation>
  </message>
  <message>
    <source>Follow-up added</source>
    <translation>新增跟进</translation>
  </message>
  <message>
    <source>Follow-up changed</source>
    <translation>修改跟进</translation>
  </message>
  <message>
    <source>Follow-up done</source>
    <translation>办结跟进</translation>
  </message>
  <message>
    <source>Follow-up reopened</source>
    <translation>重开跟进</translation>
  </message>
  <message>
    <source>Grade changed</source>
    <translation>调整等级</translation>
  </message>
  <message>
    <source>Import undone</source>
    <translation>撤销导入</translation>
  </message>
  <message>
    <source>List exported</source>
    <translation>导出名单</translation>
  </message>
  <message>
    <source>Needs you</source>
    <translation>需处理</translation>
  </message>
  <message>
    <source>No network</source>
    <translation>无网络</translation>
  </message>
  <message>
    <source>Note added</source>
    <translation>添加备注</translation>
  </message>
  <message>
    <source>Parameter changed</source>
    <translation>修改参数</translation>
  </message>
  <message>
    <source>Person changed</source>
    <translation>变更人员</translation>
  </message>
  <message>
    <source>Person on duty again</source>
    <translation>人员复岗</translation>
  </message>
  <message>
    <source>Person registered</source>
    <translation>登记人员</translation>
  </message>
  <message>
    <source>Person retired</source>
    <translation>人员离岗</translation>
  </message>
  <message>
    <source>Prospect taken over</source>
    <translation>潜在客户转正</translation>
  </message>
  <message>
    <source>Refused</source>
    <translation>被拒绝</translation>
  </message>
  <message>
    <source>Rows differed and are fetched again</source>
    <translation>数据不一致，已重新取回</translation>
  </message>
  <message>
    <source>Second person authorised</source>
    <translation>双人授权</translation>
  </message>
  <message>
    <source>Sending</source>
    <translation>发送中</translation>
  </message>
  <message>
    <source>Service request accepted</source>
    <translation>受理服务请求</translation>
  </message>
  <message>
    <source>Service request done</source>
    <translation>办结服务请求</translation>
  </message>
  <message>
    <source>Sign-in unlocked</source>
    <translation>解锁登录</translation>
  </message>
  <message>
    <source>Slip printed</source>
    <translation>打印单据</translation>
  </message>
  <message>
    <source>Stopped early</source>
    <translation>未完成</translation>
  </message>
  <message>
    <source>The centre</source>
    <translation>中心</translation>
  </message>
  <message>
    <source>The centre was restored; sent again</source>
    <translation>中心数据已恢复，本机重新发送</translation>
  </message>
  <message>
    <source>The data of this computer were restored</source>
    <translation>本机数据被恢复到较早状态</translation>
  </message>
  <message>
    <source>To send</source>
    <translation>待发送</translation>
  </message>
  <message>
    <source>Two copies of this computer's data were in use</source>
    <translation>发现本机数据被复制使用</translation>
  </message>
  <message>
    <source>Urgent report</source>
    <translation>异常报告</translation>
  </message>
  <message>
    <source>Urgent report answered</source>
    <translation>答复异常报告</translation>
  </message>
  <message>
    <source>Visit amended</source>
    <translation>修改走访</translation>
  </message>
  <message>
    <source>Visit plan approved</source>
    <translation>批准走访计划</translation>
  </message>
  <message>
    <source>Visit plan changed</source>
    <translation>修改走访计划</translation>
  </message>
  <message>
    <source>Visit plan proposed</source>
    <translation>生成走访计划</translation>
  </message>
  <message>
    <source>Visit plan removed</source>
    <translation>删除走访计划</translation>
  </message>
  <message>
    <source>Visit plan returned</source>
    <translation>退回走访计划</translation>
  </message>
  <message>
    <source>Visit plan submitted</source>
    <translation>提交走访计划</translation>
  </message>
  <message>
    <source>Visit planned</source>
    <translation>安排走访</translation>
  </message>
  <message>
    <source>Visit recorded</source>
    <translation>登记走访</translation>
  </message>
  <message>
    <source>Visit undone</source>
    <translation>撤回走访</translation>
  </message>
  <message>
    <source>You</source>
    <translation>您</translation>
  </message>
  <message>
    <source>no</source>
    <translation>否</translation>
  </message>
  <message>
    <source>yes</source>
    <translation>是</translation>
  </message>
  <message>
    <source>{count} d</source>
    <translation>{count} 天</translation>
  </message>
  <message>
    <source>{count} h</source>
    <translation>{count} 小时</translation>
  </message>
  <message>
    <source>{count} min</source>
    <translation>{count} 分钟</translation>
  </message>
  <message>
    <source>{fields} and {count} more</source>
    <translation>{fields}等，另有 {count} 项</translation>
  </message>
</context>
<context>
  <name>SyncCentreRoom</name>
  <message>
    <source>Conflicts</source>
    <translation>冲突</translation>
  </message>
  <message>
    <source>Decided ones</source>
    <translation>已处理的</translation>
  </message>
  <message>
    <source>Delivered</source>
    <translation>已送达</translation>
  </message>
  <message>
    <source>F5 syncs now.</source>
    <translation>按 F5 立即同步。</translation>
  </message>
  <message>
    <source>Incidents</source>
    <translation>异常情况</translation>
  </message>
  <message>
    <source>Needs you</source>
    <translation>需处理</translation>
  </message>
  <message>
    <source>Noted, put aside</source>
    <translation>已知悉</translation>
  </message>
  <message>
    <source>Nothing delivered yet</source>
    <translation>尚无已送达的记录</translation>
  </message>
  <message>
    <source>Nothing needs you</source>
    <translation>没有需处理的记录</translation>
  </message>
  <message>
    <source>Nothing waits to be sent</source>
    <translation>没有待发送的记录</translation>
  </message>
  <message>
    <source>Open the record</source>
    <translation>打开记录</translation>
  </message>
  <message>
    <source>Put aside</source>
    <translation>已知悉</translation>
  </message>
  <message>
    <source>Put this entry aside? It did not take effect at the centre: {note}</source>
    <translation>将此条标为已知悉？它在中心没有生效：{note}</translation>
  </message>
  <message>
    <source>Runs</source>
    <translation>运行记录</translation>
  </message>
  <message>
    <source>Sync centre</source>
    <translation>同步中心</translation>
  </message>
  <message>
    <source>Sync now</source>
    <translation>立即同步</translation>
  </message>
  <message>
    <source>Syncing</source>
    <translation>正在同步</translation>
  </message>
  <message>
    <source>The centre took everything it got.</source>
    <translation>中心已全部接收。</translation>
  </message>
  <message>
    <source>This entry has no page of its own; the line shows all of it.</source>
    <translation>此条没有单独的页面，本行已显示全部内容。</translation>
  </message>
  <message>
    <source>To send</source>
    <translation>待发送</translation>
  </message>
  <message>
    <source>Undecided ones</source>
    <translation>待处理的</translation>
  </message>
  <message>
    <source>What you save appears here.</source>
    <translation>您保存的内容会出现在这里。</translation>
  </message>
  <message>
    <source>Work offline</source>
    <translation>强制离线</translation>
  </message>
  <message>
    <source>Work offline? Nothing is sent or fetched until you switch it off; everything is kept here.</source>
    <translation>强制离线工作？恢复之前不收不发，所有内容都保存在本机。</translation>
  </message>
  <message>
    <source>Work online again</source>
    <translation>恢复联机</translation>
  </message>
</context>
<context>
  <name>ThisPc</name>
  <message>
    <source>Windows data protection of this Windows user</source>
    <translation>Windows 数据保护（本 Windows 用户）</translation>
  </message>
  <message>
    <source>a file that only this system user can read (a copy of the whole user folder carries it along)</source>
    <translation>仅本系统用户可读的文件（复制整个用户目录时会一并带走）</translation>
  </message>
  <message>
    <source>the key ring of this desktop session</source>
    <translation>本桌面会话的密钥环</translation>
  </message>
</context>
<context>
  <name>Today</name>
  <message>
    <source>Behind</source>
    <translation>落后</translation>
  </message>
  <message>
    <source>By</source>
    <translation>期限</translation>
  </message>
  <message>
    <source>Checkpoint</source>
    <translation>进度</translation>
  </message>
  <message>
    <source>Class</source>
    <translation>走访类别</translation>
  </message>
  <message>
    <source>Customer</source>
    <translation>客户</translation>
  </message>
  <message>
    <source>Day</source>
    <translation>日期</translation>
  </message>
  <message>
    <source>Due today</source>
    <translation>今日到期</translation>
  </message>
  <message>
    <source>Every quota of the month is met.</source>
    <translation>本月走访次数已全部完成。</translation>
  </message>
  <message>
    <source>Everybody was called.</source>
    <translation>今日名单已全部联系。</translation>
  </message>
  <message>
    <source>Files due today</source>
    <translation>今日到期档案</translation>
  </message>
  <message>
    <source>Files overdue</source>
    <translation>档案逾期</translation>
  </message>
  <message>
    <source>Follow-ups</source>
    <translation>待办跟进</translation>
  </message>
  <message>
    <source>Last request</source>
    <translation>上次请求</translation>
  </message>
  <message>
    <source>Last review</source>
    <translation>上次核对</translation>
  </message>
  <message>
    <source>Last visit</source>
    <translation>上次走访</translation>
  </message>
  <message>
    <source>Limit</source>
    <translation>限期</translation>
  </message>
  <message>
    <source>Matter</source>
    <translation>事项</translation>
  </message>
  <message>
    <source>No demand</source>
    <translation>无用邮需求</translation>
  </message>
  <message>
    <source>No file is due today.</source>
    <translation>今日没有到期档案。</translation>
  </message>
  <message>
    <source>No file is overdue.</source>
    <translation>没有逾期档案。</translation>
  </message>
  <message>
    <source>No plan awaits approval.</source>
    <translation>没有待审批的计划。</translation>
  </message>
  <message>
    <source>No report is open.</source>
    <translation>没有未答复的异常报告。</translation>
  </message>
  <message>
    <source>No request is due today.</source>
    <translation>今日没有到期的服务请求。</translation>
  </message>
  <message>
    <source>Nobody is behind.</source>
    <translation>没有落后的客户。</translation>
  </message>
  <message>
    <source>Nobody is silent for too long.</source>
    <translation>没有久无用邮需求的客户。</translation>
  </message>
  <message>
    <source>Nothing is due to follow up.</source>
    <translation>没有到期的跟进事项。</translation>
  </message>
  <message>
    <source>Nothing is to be settled.</source>
    <translation>没有需处理的事项。</translation>
  </message>
  <message>
    <source>Overdue {count} d</source>
    <translation>逾期 {count} 天</translation>
  </message>
  <message>
    <source>Owner</source>
    <translation>责任人</translation>
  </message>
  <message>
    <source>Phone list</source>
    <translation>电话名单</translation>
  </message>
  <message>
    <source>Planner</source>
    <translation>编制人</translation>
  </message>
  <message>
    <source>Remedy</source>
    <translation>处理意见</translation>
  </message>
  <message>
    <source>Reported</source>
    <translation>报告时间</translation>
  </message>
  <message>
    <source>Request</source>
    <translation>请求</translation>
  </message>
  <message>
    <source>Requests due</source>
    <translation>请求到期</translation>
  </message>
  <message>
    <source>Review</source>
    <translation>核对</translation>
  </message>
  <message>
    <source>Silent days</source>
    <translation>未用邮天数</translation>
  </message>
  <message>
    <source>State</source>
    <translation>状态</translation>
  </message>
  <message>
    <source>Telephone</source>
    <translation>电话</translation>
  </message>
  <message>
    <source>Tier</source>
    <translation>等级</translation>
  </message>
  <message>
    <source>To approve</source>
    <translation>待审批</translation>
  </message>
  <message>
    <source>To settle</source>
    <translation>需处理</translation>
  </message>
  <message>
    <source>Urgent reports</source>
    <translation>异常报告</translation>
  </message>
  <message>
    <source>Village</source>
    <translation>村组</translation>
  </message>
  <message>
    <source>Visits</source>
    <translation>走访</translation>
  </message>
  <message>
    <source>Visits owed</source>
    <translation>应走访</translation>
  </message>
  <message>
    <source>What is abnormal</source>
    <translation>异常情况</translation>
  </message>
  <message>
    <source>behind since {day}</source>
    <translation>自 {day} 落后</translation>
  </message>
  <message>
    <source>by {day}</source>
    <translation>{day} 前</translation>
  </message>
</context>
<context>
  <name>TodayRoom</name>
  <message>
    <source>Phone contact</source>
    <translation>电话联系</translation>
  </message>
  <message>
    <source>Print today's sheet</source>
    <translation>打印今日清单</translation>
  </message>
  <message>
    <source>Record visit</source>
    <translation>登记走访</translation>
  </message>
  <message>
    <source>Service request</source>
    <translation>服务请求</translation>
  </message>
  <message>
    <source>Today</source>
    <translation>今日</translation>
  </message>
  <message>
    <source>Work on this list</source>
    <translation>处理此清单</translation>
  </message>
  <message>
    <source>never synchronised</source>
    <translation type="vanished">从未同步</translation>
  </message>
  <message>
    <source>{day} · data as of {since}</source>
    <translation>{day} · 数据截至 {since}</translation>
  </message>
  <message>
    <source>{day} · never synchronised</source>
    <translation>{day} · 从未同步</translation>
  </message>
  <message>
    <source>{title}: {count}</source>
    <translation>{title}：{count}</translation>
  </message>
</context>
<context>
  <name>Tray</name>
  <message>
    <source>Open YouKe</source>
    <translation>打开邮客</translation>
  </message>
  <message>
    <source>Quit</source>
    <translation>退出</translation>
  </message>
</context>
<context>
  <name>TreePanel</name>
  <message>
    <source>Code</source>
    <translation>机构编码</translation>
  </message>
  <message>
    <source>Codes and names are given by the centre and cannot be changed here.</source>
    <translation>机构编码和名称由中心维护，此处不可修改。</translation>
  </message>
  <message>
    <source>Letters</source>
    <translation>助记码</translation>
  </message>
  <message>
    <source>Level</source>
    <translation>级别</translation>
  </message>
  <message>
    <source>Nature</source>
    <translation>性质</translation>
  </message>
  <message>
    <source>Office</source>
    <translation>机构</translation>
  </message>
  <message>
    <source>People</source>
    <translation>在岗人数</translation>
  </message>
  <message>
    <source>Postcode</source>
    <translation>邮编</translation>
  </message>
  <message>
    <source>State</source>
    <translation>状态</translation>
  </message>
  <message>
    <source>in use</source>
    <translation>启用</translation>
  </message>
  <message>
    <source>not in use</source>
    <translation>停用</translation>
  </message>
  <message>
    <source>rural</source>
    <translation>农村</translation>
  </message>
</context>
<context>
  <name>UrgentPanel</name>
  <message>
    <source>A visit with an abnormal result is reported here and sent before everything else.</source>
    <translation>结果为“异常”的走访自动上报，并最先发送。</translation>
  </message>
  <message>
    <source>All</source>
    <translation>全部</translation>
  </message>
  <message>
    <source>Answer</source>
    <translation>答复</translation>
  </message>
  <message>
    <source>Answer of the centre</source>
    <translation>中心答复</translation>
  </message>
  <message>
    <source>Answer saved</source>
    <translation>答复已保存</translation>
  </message>
  <message>
    <source>Answered</source>
    <translation>已答复</translation>
  </message>
  <message>
    <source>Customer</source>
    <translation>客户</translation>
  </message>
  <message>
    <source>No urgent report</source>
    <translation>没有异常报告</translation>
  </message>
  <message>
    <source>Record visit</source>
    <translation>登记走访</translation>
  </message>
  <message>
    <source>Remedy</source>
    <translation>处理意见</translation>
  </message>
  <message>
    <source>Reported</source>
    <translation>报告时间</translation>
  </message>
  <message>
    <source>Show</source>
    <translation>显示</translation>
  </message>
  <message>
    <source>State</source>
    <translation>状态</translation>
  </message>
  <message>
    <source>To be sent</source>
    <translation>待发送</translation>
  </message>
  <message>
    <source>What is abnormal</source>
    <translation>异常情况</translation>
  </message>
  <message>
    <source>Without answer</source>
    <translation>未答复</translation>
  </message>
  <message>
    <source>{customer}: {matter}</source>
    <translation>{customer}：{matter}</translation>
  </message>
</context>
<context>
  <name>VisitFormRoom</name>
  <message>
    <source>Changes for the file</source>
    <translation>档案变更项</translation>
  </message>
  <message>
    <source>Competitors</source>
    <translation>竞争对手情况</translation>
  </message>
  <message>
    <source>Content</source>
    <translation>走访内容</translation>
  </message>
  <message>
    <source>Day</source>
    <translation>日期</translation>
  </message>
  <message>
    <source>Findings</source>
    <translation>走访情况</translation>
  </message>
  <message>
    <source>From</source>
    <translation>开始时间</translation>
  </message>
  <message>
    <source>Goes to the centre as an urgent report, before everything else</source>
    <translation>作为异常报告最先发送到中心</translation>
  </message>
  <message>
    <source>Makes a follow-up</source>
    <translation>生成跟进事项</translation>
  </message>
  <message>
    <source>Manner</source>
    <translation>方式</translation>
  </message>
  <message>
    <source>Needed when the visit lies further back than the free days</source>
    <translation>补录超过规定天数时必填</translation>
  </message>
  <message>
    <source>Next date</source>
    <translation>下次日期</translation>
  </message>
  <message>
    <source>Next step</source>
    <translation>下一步</translation>
  </message>
  <message>
    <source>Outcome</source>
    <translation>结果与跟进</translation>
  </message>
  <message>
    <source>Person met</source>
    <translation>受访人</translation>
  </message>
  <message>
    <source>Position</source>
    <translation>职务</translation>
  </message>
  <message>
    <source>Promised amount</source>
    <translation>承诺金额</translation>
  </message>
  <message>
    <source>Promised day</source>
    <translation>承诺还款日</translation>
  </message>
  <message>
    <source>Purpose</source>
    <translation>目的</translation>
  </message>
  <message>
    <source>Record a visit</source>
    <translation>登记走访</translation>
  </message>
  <message>
    <source>Remedy</source>
    <translation>处理意见</translation>
  </message>
  <message>
    <source>Result</source>
    <translation>结果</translation>
  </message>
  <message>
    <source>Satisfaction</source>
    <translation>满意度</translation>
  </message>
  <message>
    <source>Saved</source>
    <translation>已保存</translation>
  </message>
  <message>
    <source>Saved: {number}</source>
    <translation>已保存：{number}</translation>
  </message>
  <message>
    <source>Talk about arrears</source>
    <translation>欠费洽谈</translation>
  </message>
  <message>
    <source>Telephone</source>
    <translation>电话</translation>
  </message>
  <message>
    <source>To</source>
    <translation>结束时间</translation>
  </message>
  <message>
    <source>Visit</source>
    <translation>走访</translation>
  </message>
  <message>
    <source>Visitors</source>
    <translation>走访人</translation>
  </message>
  <message>
    <source>Why entered late</source>
    <translation>补录原因</translation>
  </message>
  <message>
    <source>Wishes and opinion</source>
    <translation>客户需求与意见</translation>
  </message>
</context>
<context>
  <name>VisitRoom</name>
  <message>
    <source>A change makes a new version</source>
    <translation>修改将生成新版本</translation>
  </message>
  <message>
    <source>Addenda</source>
    <translation>补充说明</translation>
  </message>
  <message>
    <source>Addendum</source>
    <translation>补充说明</translation>
  </message>
  <message>
    <source>Addendum saved</source>
    <translation>补充说明已保存</translation>
  </message>
  <message>
    <source>Addendum to {number}</source>
    <translation>{number} 的补充说明</translation>
  </message>
  <message>
    <source>Another visit</source>
    <translation>再登记一次</translation>
  </message>
  <message>
    <source>Can be changed</source>
    <translation>可修改</translation>
  </message>
  <message>
    <source>Change</source>
    <translation>修改</translation>
  </message>
  <message>
    <source>Changes for the file</source>
    <translation>档案变更项</translation>
  </message>
  <message>
    <source>Competitors</source>
    <translation>竞争对手情况</translation>
  </message>
  <message>
    <source>Content</source>
    <translation>走访内容</translation>
  </message>
  <message>
    <source>Copy no. {count}, {printer}</source>
    <translation>副本 第{count}次，{printer}</translation>
  </message>
  <message>
    <source>Customer</source>
    <translation>客户</translation>
  </message>
  <message>
    <source>Customer file</source>
    <translation>客户档案</translation>
  </message>
  <message>
    <source>Day</source>
    <translation>日期</translation>
  </message>
  <message>
    <source>Findings</source>
    <translation>走访情况</translation>
  </message>
  <message>
    <source>Follow-up</source>
    <translation>跟进事项</translation>
  </message>
  <message>
    <source>Follow-ups</source>
    <translation>跟进事项</translation>
  </message>
  <message>
    <source>Green channel</source>
    <translation>绿色通道</translation>
  </message>
  <message>
    <source>Manner</source>
    <translation>方式</translation>
  </message>
  <message>
    <source>Next date</source>
    <translation>下次日期</translation>
  </message>
  <message>
    <source>No number: phone contact</source>
    <translation>电话联系，未编号</translation>
  </message>
  <message>
    <source>Only an addendum</source>
    <translation>只能补充说明</translation>
  </message>
  <message>
    <source>Original, {printer}</source>
    <translation>原件，{printer}</translation>
  </message>
  <message>
    <source>Outcome</source>
    <translation>结果与跟进</translation>
  </message>
  <message>
    <source>Person met</source>
    <translation>受访人</translation>
  </message>
  <message>
    <source>Print slip</source>
    <translation>打印回单</translation>
  </message>
  <message>
    <source>Prints</source>
    <translation>打印记录</translation>
  </message>
  <message>
    <source>Promise</source>
    <translation>承诺</translation>
  </message>
  <message>
    <source>Purpose</source>
    <translation>目的</translation>
  </message>
  <message>
    <source>Recorded</source>
    <translation>登记</translation>
  </message>
  <message>
    <source>Remedy</source>
    <translation>处理意见</translation>
  </message>
  <message>
    <source>Replaced by {number}</source>
    <translation>由 {number} 替换</translation>
  </message>
  <message>
    <source>Satisfaction</source>
    <translation>满意度</translation>
  </message>
  <message>
    <source>Save</source>
    <translation>保存</translation>
  </message>
  <message>
    <source>Talk about arrears</source>
    <translation>欠费洽谈</translation>
  </message>
  <message>
    <source>Version {version}</source>
    <translation>第 {version} 版</translation>
  </message>
  <message>
    <source>Version {version}  {number}</source>
    <translation>第 {version} 版  {number}</translation>
  </message>
  <message>
    <source>Versions</source>
    <translation>版本</translation>
  </message>
  <message>
    <source>Visit</source>
    <translation>走访</translation>
  </message>
  <message>
    <source>Visitors</source>
    <translation>走访人</translation>
  </message>
  <message>
    <source>Why entered late</source>
    <translation>补录原因</translation>
  </message>
  <message>
    <source>Wishes and opinion</source>
    <translation>客户需求与意见</translation>
  </message>
</context>
<context>
  <name>Visits</name>
  <message>
    <source>Behind · {left}</source>
    <translation>落后 · {left}</translation>
  </message>
  <message>
    <source>Carried out</source>
    <translation>已走访</translation>
  </message>
  <message>
    <source>Done</source>
    <translation>已办结</translation>
  </message>
  <message>
    <source>Done in time</source>
    <translation>按时办结</translation>
  </message>
  <message>
    <source>Done {count} d late</source>
    <translation>超时 {count} 天办结</translation>
  </message>
  <message>
    <source>Due today</source>
    <translation>今日到期</translation>
  </message>
  <message>
    <source>Due today · {left}</source>
    <translation>今日到期 · {left}</translation>
  </message>
  <message>
    <source>In {count} d</source>
    <translation>还有 {count} 天</translation>
  </message>
  <message>
    <source>Met</source>
    <translation>✓ 已完成</translation>
  </message>
  <message>
    <source>Open</source>
    <translation>未办</translation>
  </message>
  <message>
    <source>Overdue {count} d</source>
    <translation>逾期 {count} 天</translation>
  </message>
  <message>
    <source>Printed ×{count}</source>
    <translation>已打印 ×{count}</translation>
  </message>
  <message>
    <source>{count} left</source>
    <translation>剩 {count} 次</translation>
  </message>
</context>
<context>
  <name>VisitsRoom</name>
  <message>
    <source>Due list</source>
    <translation>应走访</translation>
  </message>
  <message>
    <source>Follow-ups</source>
    <translation>跟进事项</translation>
  </message>
  <message>
    <source>No demand</source>
    <translation>无需求</translation>
  </message>
  <message>
    <source>Numbers</source>
    <translation>号码登记</translation>
  </message>
  <message>
    <source>Phone list</source>
    <translation>电话名单</translation>
  </message>
  <message>
    <source>Plan</source>
    <translation>走访计划</translation>
  </message>
  <message>
    <source>Records</source>
    <translation>走访记录</translation>
  </message>
  <message>
    <source>Requests</source>
    <translation>服务请求</translation>
  </message>
  <message>
    <source>Urgent reports</source>
    <translation>异常报告</translation>
  </message>
  <message>
    <source>Visits</source>
    <translation>走访</translation>
  </message>
</context>
<context>
  <name>WorkBar</name>
  <message>
    <source>Cancel</source>
    <translation>取消</translation>
  </message>
</context>
<context>
  <name>_ChildPage</name>
  <message>
    <source>Saved: {name}. To be reported.</source>
    <translation>已保存：{name}（待上报）。</translation>
  </message>
</context>
<context>
  <name>_Filing</name>
  <message>
    <source>Only if another file looks like this one</source>
    <translation>仅在疑似重复时填写</translation>
  </message>
  <message>
    <source>Open the look-alike</source>
    <translation>打开疑似重复的档案</translation>
  </message>
  <message>
    <source>The prospect is a customer now.</source>
    <translation>潜在客户已转正。</translation>
  </message>
  <message>
    <source>Why another file</source>
    <translation>另建原因</translation>
  </message>
  <message>
    <source>{name} is filed.</source>
    <translation>{name} 已建档（待上报）。</translation>
  </message>
</context>
<context>
  <name>messages</name>
  <message>
    <source>11185 ticket</source>
    <translation>11185 工单号</translation>
  </message>
  <message>
    <source>A certificate number needs the kind of certificate</source>
    <translation>填了证件号码须选证件类型</translation>
  </message>
  <message>
    <source>A change of a {tier} customer needs a reason</source>
    <translation>{tier}客户修改须填原因</translation>
  </message>
  <message>
    <source>A credit limit needs the permission to buy on account (附码)</source>
    <translation>未授权附码，不得设信用额度</translation>
  </message>
  <message>
    <source>A prospect has no archive file to go through</source>
    <translation>潜在客户没有档案可核对</translation>
  </message>
  <message>
    <source>A prospect has no grade</source>
    <translation>潜在客户没有等级</translation>
  </message>
  <message>
    <source>A purpose is required</source>
    <translation>请选择走访目的</translation>
  </message>
  <message>
    <source>A second person must unlock with his own password</source>
    <translation>须由另一人输入自己的密码授权</translation>
  </message>
  <message>
    <source>A visit entered more than {days} days late needs a reason</source>
    <translation>补登超过 {days} 天的走访须填写原因</translation>
  </message>
  <message>
    <source>Accept a new request if more is to be done</source>
    <translation>如还有事项，请另受理一件</translation>
  </message>
  <message>
    <source>Add the columns to the header and import again; nothing has been imported</source>
    <translation>请在表头补上这些列后重新导入；本次未导入任何数据</translation>
  </message>
  <message>
    <source>Addendum</source>
    <translation>补充说明</translation>
  </message>
  <message>
    <source>Address</source>
    <translation>通信地址</translation>
  </message>
  <message>
    <source>After {limit} times sign-in is locked for {minutes} minutes; ask the outlet head if you forgot it</source>
    <translation>再错将在第 {limit} 次锁定 {minutes} 分钟；忘记密码请找网点负责人</translation>
  </message>
  <message>
    <source>Amend it, or write an addendum</source>
    <translation>请修改或写补充说明</translation>
  </message>
  <message>
    <source>Amend the file that exists; an import never overwrites one</source>
    <translation>请修改已有档案；导入不会覆盖已有档案</translation>
  </message>
  <message>
    <source>An abnormal outcome needs a remedy</source>
    <translation>结果为异常时须填写处理措施</translation>
  </message>
  <message>
    <source>Another program holds the local data of this PC.</source>
    <translation>本机数据正被另一个程序占用。</translation>
  </message>
  <message>
    <source>Answer</source>
    <translation>答复</translation>
  </message>
  <message>
    <source>Ask a manager of the customer or the outlet head</source>
    <translation>请找该客户的客户经理或网点负责人</translation>
  </message>
  <message>
    <source>Ask another system administrator</source>
    <translation>请由另一位系统管理员办理</translation>
  </message>
  <message>
    <source>Ask somebody else who is on duty</source>
    <translation>请找其他在岗人员</translation>
  </message>
  <message>
    <source>Ask someone of these roles: {roles}</source>
    <translation>请找以下岗位的人员办理：{roles}</translation>
  </message>
  <message>
    <source>Ask the administrator for a new enrolment code; work already done is kept.</source>
    <translation>请向管理员索取新的注册码；已做的工作都保留。</translation>
  </message>
  <message>
    <source>Ask the customer administrator or outlet head</source>
    <translation>请找客户管理员或网点负责人</translation>
  </message>
  <message>
    <source>Ask the outlet head if you need it for your work.</source>
    <translation>工作需要时请找网点负责人。</translation>
  </message>
  <message>
    <source>Ask the outlet head to unlock it here; a colleague can sign in meanwhile</source>
    <translation>请网点负责人在此解锁；其他同事可以先登录</translation>
  </message>
  <message>
    <source>Ask the system administrator</source>
    <translation>请联系系统管理员</translation>
  </message>
  <message>
    <source>Ask the system administrator for a new code</source>
    <translation>请向系统管理员索取新的注册码</translation>
  </message>
  <message>
    <source>Ask the system administrator of the higher office</source>
    <translation>请联系上级系统管理员</translation>
  </message>
  <message>
    <source>Attitude to cooperation</source>
    <translation>合作态度</translation>
  </message>
  <message>
    <source>Bring the file back from a backup or open the data with the recovery code; nothing was changed</source>
    <translation>请从备份恢复该文件，或用恢复码打开数据；未做任何改动</translation>
  </message>
  <message>
    <source>Business policy</source>
    <translation>经营方针</translation>
  </message>
  <message>
    <source>Business relation with us</source>
    <translation>与我方业务关系</translation>
  </message>
  <message>
    <source>Call the customer and log the call first</source>
    <translation>请先致电客户并登记电话</translation>
  </message>
  <message>
    <source>Cannot print the character “{char}” (character {position}) in {label}: {code} is in no font</source>
    <translation>无法打印字符「{char}」(第{position}字)：{label}中的 {code} 没有字形</translation>
  </message>
  <message>
    <source>Certificate number</source>
    <translation>证件号码</translation>
  </message>
  <message>
    <source>Changes for the file</source>
    <translation>档案变更项</translation>
  </message>
  <message>
    <source>Check the address and the network cable, then try again</source>
    <translation>请核对地址和网线，然后重试</translation>
  </message>
  <message>
    <source>Check the number of digits</source>
    <translation>请核对位数</translation>
  </message>
  <message>
    <source>Check the number, or open that person</source>
    <translation>请核对工号，或打开该人员</translation>
  </message>
  <message>
    <source>Check the staff number of the second person</source>
    <translation>请核对授权人的工号</translation>
  </message>
  <message>
    <source>Check the staff number, or connect to the network for the first sign-in here</source>
    <translation>请核对工号；首次在本机登录须联网</translation>
  </message>
  <message>
    <source>Choose a day from {first} to {last}</source>
    <translation>请选择 {first} 至 {last} 之间的日期</translation>
  </message>
  <message>
    <source>Choose a larger paper and print again.</source>
    <translation>请选择更大的纸张再打印。</translation>
  </message>
  <message>
    <source>Choose a later day</source>
    <translation>请选择更晚的日期</translation>
  </message>
  <message>
    <source>Choose a later day to look at, or leave the charge out</source>
    <translation>请选更晚的统计日期，或不计此笔欠费</translation>
  </message>
  <message>
    <source>Choose a longer password</source>
    <translation>请设置更长的密码</translation>
  </message>
  <message>
    <source>Choose among the open charges</source>
    <translation>请在未结清的欠费中选择</translation>
  </message>
  <message>
    <source>Choose an office of the tree</source>
    <translation>请从机构树中选择机构</translation>
  </message>
  <message>
    <source>Choose another folder for PDF files, then print again</source>
    <translation>请换一个存放 PDF 的文件夹，再打印一次</translation>
  </message>
  <message>
    <source>Choose another manager B</source>
    <translation>请另选 B角客户经理</translation>
  </message>
  <message>
    <source>Choose another outlet</source>
    <translation>请另选网点</translation>
  </message>
  <message>
    <source>Choose another password</source>
    <translation>请换一个密码</translation>
  </message>
  <message>
    <source>Choose another tier or class</source>
    <translation>请另选等级或走访类别</translation>
  </message>
  <message>
    <source>Choose at least one purpose</source>
    <translation>至少选择一个目的</translation>
  </message>
  <message>
    <source>Choose at least one purpose of the visit</source>
    <translation>请至少选择一项走访目的</translation>
  </message>
  <message>
    <source>Choose at least one role</source>
    <translation>请至少选择一个角色</translation>
  </message>
  <message>
    <source>Choose left, transferred out or disabled</source>
    <translation>请选择离职、调出或停用</translation>
  </message>
  <message>
    <source>Choose one of the list</source>
    <translation>请在列表中选择</translation>
  </message>
  <message>
    <source>Choose one of the two values, or clear the second place in the file first</source>
    <translation>请二选一，或先在档案中清空备用项</translation>
  </message>
  <message>
    <source>Choose one of the two values, or pass it to the administrator</source>
    <translation>请二选一，或转管理员</translation>
  </message>
  <message>
    <source>Choose one of: {choices}</source>
    <translation>请从中选择：{choices}</translation>
  </message>
  <message>
    <source>Choose the kind of certificate</source>
    <translation>请选择证件类型</translation>
  </message>
  <message>
    <source>Choose today or a later day: what was computed until now stays as it was</source>
    <translation>请选今天或以后的日期：此前的计算结果不变</translation>
  </message>
  <message>
    <source>Choose today or an earlier day; {day} was entered</source>
    <translation>请选择今天或更早的日期；现填 {day}</translation>
  </message>
  <message>
    <source>Choose today, {today}, or a later day</source>
    <translation>请选择今天（{today}）或以后的日期</translation>
  </message>
  <message>
    <source>Choose your own office or one below it</source>
    <translation>请选择本机构或下级机构</translation>
  </message>
  <message>
    <source>Close it in Excel or WPS, check that it is still there, and try again</source>
    <translation>请在 Excel 或 WPS 中关闭该文件，确认文件还在，再试一次</translation>
  </message>
  <message>
    <source>Close the file in Excel or WPS, check the free space, or choose another folder</source>
    <translation>请在 Excel 或 WPS 中关闭该文件，检查磁盘空间，或换一个文件夹</translation>
  </message>
  <message>
    <source>Close the other window or wait a moment, then try again.</source>
    <translation>请关闭另一个窗口或稍候，再试一次。</translation>
  </message>
  <message>
    <source>Compare each character with the business licence</source>
    <translation>请对照营业执照逐字核对</translation>
  </message>
  <message>
    <source>Compare each digit with the identity card</source>
    <translation>请对照身份证逐位核对</translation>
  </message>
  <message>
    <source>Compare it with the newest printed code; older codes stop working</source>
    <translation>请核对最新打印的恢复码；旧码已失效</translation>
  </message>
  <message>
    <source>Competitors</source>
    <translation>竞争对手情况</translation>
  </message>
  <message>
    <source>Connect to the network once; the centre gives the code with the first sync.</source>
    <translation>请联网一次；首次同步时中心会分配终端号。</translation>
  </message>
  <message>
    <source>Contact person</source>
    <translation>联系人</translation>
  </message>
  <message>
    <source>Content</source>
    <translation>走访内容</translation>
  </message>
  <message>
    <source>Copy the 18 characters from the identity card</source>
    <translation>请照身份证填写 18 位号码</translation>
  </message>
  <message>
    <source>Copy the code from the business licence</source>
    <translation>请照营业执照填写代码</translation>
  </message>
  <message>
    <source>Copy {count} of {number} needs a reason</source>
    <translation>{number} 打印副本第{count}次须填写原因</translation>
  </message>
  <message>
    <source>Correct the day of the call</source>
    <translation>请更正致电日期</translation>
  </message>
  <message>
    <source>Correct the last day</source>
    <translation>请更正离岗日</translation>
  </message>
  <message>
    <source>Correct the line and read the file again</source>
    <translation>请更正该行后重新读取文件</translation>
  </message>
  <message>
    <source>Correct the marked fields</source>
    <translation>请更正标出的栏目</translation>
  </message>
  <message>
    <source>Correct the marked fields; what you typed is kept</source>
    <translation>请更正标红的项目，已录入内容保留</translation>
  </message>
  <message>
    <source>Correct the number</source>
    <translation>请更正编号</translation>
  </message>
  <message>
    <source>Correct the times</source>
    <translation>请更正时间</translation>
  </message>
  <message>
    <source>Credit of this customer is stopped</source>
    <translation>该客户已停用记欠</translation>
  </message>
  <message>
    <source>Credit of this customer was stopped by hand</source>
    <translation>该客户已被人工停用记欠</translation>
  </message>
  <message>
    <source>Customer number</source>
    <translation>客户ID号</translation>
  </message>
  <message>
    <source>Customer type</source>
    <translation>客户类型</translation>
  </message>
  <message>
    <source>Delete the columns that do not belong to the list; nothing has been imported</source>
    <translation>请删除不属于名单的列；本次未导入任何数据</translation>
  </message>
  <message>
    <source>Delete this character and type it again</source>
    <translation>删除该字符后重新输入</translation>
  </message>
  <message>
    <source>Do not delete anything. Restart the PC; if the message stays, call the administrator to restore.</source>
    <translation>请勿删除任何文件。请重启电脑；若提示仍在，请联系管理员恢复。</translation>
  </message>
  <message>
    <source>Enter 1 to {last}, or {end} for the last day of the month</source>
    <translation>请填 1–{last}，月末填 {end}</translation>
  </message>
  <message>
    <source>Enter 2 to 12 capital letters or digits</source>
    <translation>请输入 2 至 12 位大写字母或数字</translation>
  </message>
  <message>
    <source>Enter a last day after the first day</source>
    <translation>有效期止须晚于有效期起</translation>
  </message>
  <message>
    <source>Enter a mobile number of 11 digits, or area code and landline such as 0515-88881234</source>
    <translation>请输入 11 位手机号，或区号加座机号，如 0515-88881234</translation>
  </message>
  <message>
    <source>Enter a smaller amount; what is left over stays as an advance</source>
    <translation>请改小金额；剩余部分留作预存款</translation>
  </message>
  <message>
    <source>Enter a value within the limits</source>
    <translation>请输入范围内的值</translation>
  </message>
  <message>
    <source>Enter a whole number</source>
    <translation>请输入整数</translation>
  </message>
  <message>
    <source>Enter an address such as name@example.com</source>
    <translation>请输入如 name@example.com 的邮箱</translation>
  </message>
  <message>
    <source>Enter an amount from 0 to {most} yuan</source>
    <translation>请输入 0 至 {most} 元的金额</translation>
  </message>
  <message>
    <source>Enter another value, or leave it</source>
    <translation>请输入其他值，或不作修改</translation>
  </message>
  <message>
    <source>Enter fewer days</source>
    <translation>请减少天数</translation>
  </message>
  <message>
    <source>Enter it as printed, for example SM01-V-20251124-0001</source>
    <translation>请按打印的样子输入，如 SM01-V-20251124-0001</translation>
  </message>
  <message>
    <source>Enter its 13 to 15 digits</source>
    <translation>请输入 13 至 15 位数字</translation>
  </message>
  <message>
    <source>Enter month and day, such as 05-31</source>
    <translation>请填月和日，如 05-31</translation>
  </message>
  <message>
    <source>Enter the amount of the charge</source>
    <translation>请输入欠费金额</translation>
  </message>
  <message>
    <source>Enter the day as 2025-11-24</source>
    <translation>日期请写成 2025-11-24</translation>
  </message>
  <message>
    <source>Enter the eight digits of an outlet of your office</source>
    <translation>请填写本单位下属网点的 8 位机构号</translation>
  </message>
  <message>
    <source>Enter the eight digits of the office</source>
    <translation>请输入 8 位机构号</translation>
  </message>
  <message>
    <source>Enter the full name</source>
    <translation>请输入全名</translation>
  </message>
  <message>
    <source>Enter the letter and digits of the trade, for example G60 邮政业</source>
    <translation>请输入行业字母和数字，如 G60 邮政业</translation>
  </message>
  <message>
    <source>Enter the number of the personnel system</source>
    <translation>请输入人事系统的工号</translation>
  </message>
  <message>
    <source>Enter the six digits of the postcode</source>
    <translation>请输入 6 位邮政编码</translation>
  </message>
  <message>
    <source>Enter the transfer out (调出) here; the centre moves the record to the other county</source>
    <translation>请在此登记“调出”，由中心把记录移到另一县</translation>
  </message>
  <message>
    <source>Enter what was paid</source>
    <translation>请输入收款金额</translation>
  </message>
  <message>
    <source>Enter who was met</source>
    <translation>请填写受访人</translation>
  </message>
  <message>
    <source>Enter {limit} or a later day</source>
    <translation>请填 {limit} 或之后的日期</translation>
  </message>
  <message>
    <source>Entries stay on this PC. Ask the administrator to check the enrolment of this PC.</source>
    <translation>数据都留在本机。请管理员核查本机注册情况。</translation>
  </message>
  <message>
    <source>Entries stay on this PC. Ask the administrator to update the program or the centre.</source>
    <translation>数据都留在本机。请管理员升级程序或中心。</translation>
  </message>
  <message>
    <source>Entries stay on this PC. Tell the administrator of the centre.</source>
    <translation>数据都留在本机。请告知中心管理员。</translation>
  </message>
  <message>
    <source>Everything can be read; visits can be recorded with the outlet head's password</source>
    <translation>仍可查看全部内容；登记走访须网点负责人密码授权</translation>
  </message>
  <message>
    <source>Feedback</source>
    <translation>反馈</translation>
  </message>
  <message>
    <source>Field</source>
    <translation>项目</translation>
  </message>
  <message>
    <source>Fill in the field and save again</source>
    <translation>请填写后再保存</translation>
  </message>
  <message>
    <source>Fill it in and save again</source>
    <translation>填写后再保存</translation>
  </message>
  <message>
    <source>Free some disk space or ask for the right to write the data folder, then try again</source>
    <translation>请清理磁盘空间或取得数据目录的写权限后重试</translation>
  </message>
  <message>
    <source>Free some space (empty the recycle bin, remove old files) and save again; your text is kept.</source>
    <translation>请清理磁盘（清空回收站、删除旧文件）后再保存；录入的内容仍在。</translation>
  </message>
  <message>
    <source>Full name</source>
    <translation>客户全称</translation>
  </message>
  <message>
    <source>Give system administration, business and inspection to three people</source>
    <translation>系统管理、业务管理、检查审计须分由三人担任</translation>
  </message>
  <message>
    <source>Give the filter a short name</source>
    <translation>请给筛选起个短名称</translation>
  </message>
  <message>
    <source>Give the reason for handing it in late</source>
    <translation>请填写迟交原因</translation>
  </message>
  <message>
    <source>Go back to the file and refresh</source>
    <translation>请返回档案并刷新</translation>
  </message>
  <message>
    <source>Go back to the list and refresh</source>
    <translation>请返回名单并刷新</translation>
  </message>
  <message>
    <source>Go back to the list and refresh; what you typed is kept as a draft.</source>
    <translation>请返回列表并刷新；录入的内容已存为草稿。</translation>
  </message>
  <message>
    <source>Install the complete program again.</source>
    <translation>请重新安装完整的程序。</translation>
  </message>
  <message>
    <source>Kind of request</source>
    <translation>请求类别</translation>
  </message>
  <message>
    <source>Leave one of the two columns and import again</source>
    <translation>请只留其中一列后重新导入</translation>
  </message>
  <message>
    <source>Leave the row that is right; correct or delete the other</source>
    <translation>请保留正确的一行，更正或删除另一行</translation>
  </message>
  <message>
    <source>Let a colleague sign in first, then switch the clerk; afterwards it works alone</source>
    <translation>请先由同事登录，再切换柜员；以后可单独登录</translation>
  </message>
  <message>
    <source>Let the customer pay at once</source>
    <translation>请客户现结</translation>
  </message>
  <message>
    <source>Let the customer pay at once, or ask for a release</source>
    <translation>请客户现结，或申请恢复记欠</translation>
  </message>
  <message>
    <source>Let the customer pay at once, or settle the cause and ask for a release</source>
    <translation>请客户现结，或处理停用原因后申请恢复记欠</translation>
  </message>
  <message>
    <source>Let the outlet head authorise it, or connect to the network</source>
    <translation>请网点负责人授权，或联网后再办</translation>
  </message>
  <message>
    <source>Line of business</source>
    <translation>经营范围</translation>
  </message>
  <message>
    <source>Line {line} of {file} cannot be read as {encoding}</source>
    <translation>{file} 第 {line} 行不能按 {encoding} 读取</translation>
  </message>
  <message>
    <source>Line {line} of {file} has a quotation mark or line end that does not fit</source>
    <translation>{file} 第 {line} 行的引号或换行不配对</translation>
  </message>
  <message>
    <source>Line {line} of {file} has more than {limit} columns</source>
    <translation>{file} 第 {line} 行超过 {limit} 列</translation>
  </message>
  <message>
    <source>Line {line} of {file} is longer than {limit} bytes</source>
    <translation>{file} 第 {line} 行超过 {limit} 字节</translation>
  </message>
  <message>
    <source>Line {line} of {file} lacks the columns {columns}</source>
    <translation>{file} 第 {line} 行缺少列：{columns}</translation>
  </message>
  <message>
    <source>Line {line} of {file} names the column {column} twice</source>
    <translation>{file} 第 {line} 行重复出现列“{column}”</translation>
  </message>
  <message>
    <source>Line {line}, {field}: “{value}” cannot be used</source>
    <translation>第 {line} 行 {field}：“{value}”不能使用</translation>
  </message>
  <message>
    <source>Locked after {fails} wrong passwords; only the outlet head can unlock</source>
    <translation>密码连续错误 {fails} 次，已锁定，须网点负责人解锁</translation>
  </message>
  <message>
    <source>Locked after {fails} wrong passwords; {minutes} minutes left</source>
    <translation>密码连续错误 {fails} 次，已锁定，还剩 {minutes} 分钟</translation>
  </message>
  <message>
    <source>Look at the new values, then save again; what you typed is kept</source>
    <translation>请看新值后再保存，已录入内容保留</translation>
  </message>
  <message>
    <source>Look at the pictures up to here.</source>
    <translation>请查看到此为止的截图。</translation>
  </message>
  <message>
    <source>Look at the screenshots up to here.</source>
    <translation>请查看到此为止的截图。</translation>
  </message>
  <message>
    <source>Look into the log folder of the data folder, or start again with another --data folder.</source>
    <translation>请查看数据文件夹中的日志，或换一个 --data 文件夹重新启动。</translation>
  </message>
  <message>
    <source>Lower the amounts until they fit the payment</source>
    <translation>请调低各笔金额，使合计不超过收款金额</translation>
  </message>
  <message>
    <source>Mail products used</source>
    <translation>用邮种类</translation>
  </message>
  <message>
    <source>Make the document again from its record, then print.</source>
    <translation>请从原记录重新生成文档，再打印。</translation>
  </message>
  <message>
    <source>Make the prospect a customer first</source>
    <translation>请先转为客户</translation>
  </message>
  <message>
    <source>Manager A and manager B are the same person</source>
    <translation>A角和 B角不能是同一人</translation>
  </message>
  <message>
    <source>Matter</source>
    <translation>事项</translation>
  </message>
  <message>
    <source>Mix small letters, capitals, digits and signs</source>
    <translation>请混用小写字母、大写字母、数字和符号</translation>
  </message>
  <message>
    <source>Next step</source>
    <translation>下一步</translation>
  </message>
  <message>
    <source>No agreement is valid on {day}</source>
    <translation>{day} 没有有效协议</translation>
  </message>
  <message>
    <source>No centre answers at {address}</source>
    <translation>{address} 没有中心应答</translation>
  </message>
  <message>
    <source>No centre is configured on this computer</source>
    <translation>本机未配置中心地址</translation>
  </message>
  <message>
    <source>No outlet has the code “{value}”</source>
    <translation>没有机构号为“{value}”的网点</translation>
  </message>
  <message>
    <source>No role is chosen</source>
    <translation>未选择角色</translation>
  </message>
  <message>
    <source>Nobody changes his own record</source>
    <translation>不能修改本人的记录</translation>
  </message>
  <message>
    <source>Nobody is signed in</source>
    <translation>无人登录</translation>
  </message>
  <message>
    <source>Nobody with staff number {staff_no} is known here</source>
    <translation>本机没有工号 {staff_no} 的人员</translation>
  </message>
  <message>
    <source>Not as it should be: {what}</source>
    <translation>与预期不符：{what}</translation>
  </message>
  <message>
    <source>Not yet sent</source>
    <translation>有未送达</translation>
  </message>
  <message>
    <source>Note</source>
    <translation>备注</translation>
  </message>
  <message>
    <source>Nothing is left to do</source>
    <translation>无需再操作</translation>
  </message>
  <message>
    <source>Nothing is lost; the program asks again by itself. Detail: {detail}</source>
    <translation>数据没有丢失，程序会自动再次请求。详情：{detail}</translation>
  </message>
  <message>
    <source>Nothing is lost; work on. The program tries again by itself. Detail: {detail}</source>
    <translation>数据没有丢失，请继续工作，程序会自动重试。详情：{detail}</translation>
  </message>
  <message>
    <source>Nothing needs to be done</source>
    <translation>无需再办</translation>
  </message>
  <message>
    <source>Office {office} is not known</source>
    <translation>没有机构 {office}</translation>
  </message>
  <message>
    <source>Office {office} is not yours and not below yours</source>
    <translation>{office} 不是本机构，也不是下级机构</translation>
  </message>
  <message>
    <source>Offline</source>
    <translation>离线</translation>
  </message>
  <message>
    <source>Offline by choice</source>
    <translation>强制离线</translation>
  </message>
  <message>
    <source>Oldest unsent for {hours} h</source>
    <translation>最早一条已等 {hours} 小时</translation>
  </message>
  <message>
    <source>Only these can be changed here: {states}</source>
    <translation>这里只能修改：{states}</translation>
  </message>
  <message>
    <source>Open it again and compare; what you typed is kept as a draft</source>
    <translation>请重新打开核对；您输入的内容已存为草稿</translation>
  </message>
  <message>
    <source>Open it again first if more is to be done</source>
    <translation>如还有事项，请先重新打开</translation>
  </message>
  <message>
    <source>Open it in Excel or WPS, save it again as .xlsx and import that file; nothing has been imported</source>
    <translation>请用 Excel 或 WPS 打开并另存为 .xlsx 后导入；本次未导入任何数据</translation>
  </message>
  <message>
    <source>Open the file and change the fields by hand</source>
    <translation>请打开档案手工更改</translation>
  </message>
  <message>
    <source>Open the file that exists, or correct the number</source>
    <translation>请打开已有档案，或更正编号</translation>
  </message>
  <message>
    <source>Open the file that exists, or write why this is another customer</source>
    <translation>请打开已有档案，或写明另建原因</translation>
  </message>
  <message>
    <source>Open the file, correct the line and import again; nothing has been imported</source>
    <translation>请打开文件，更正该行后重新导入；本次未导入任何数据</translation>
  </message>
  <message>
    <source>Open the preview again, then print</source>
    <translation>请重新打开预览再打印</translation>
  </message>
  <message>
    <source>Outcome</source>
    <translation>办理情况</translation>
  </message>
  <message>
    <source>Outlet</source>
    <translation>归属网点</translation>
  </message>
  <message>
    <source>Pass it to the administrator</source>
    <translation>请转管理员</translation>
  </message>
  <message>
    <source>Person met</source>
    <translation>受访人</translation>
  </message>
  <message>
    <source>Phone or e-mail</source>
    <translation>联系电话/E-mail</translation>
  </message>
  <message>
    <source>Plan this month or a coming one</source>
    <translation>请编制本月或以后月份的计划</translation>
  </message>
  <message>
    <source>Position</source>
    <translation>职务</translation>
  </message>
  <message>
    <source>Possibly a duplicate: {name} ({reason})</source>
    <translation>可能重复：{name}（{reason}）</translation>
  </message>
  <message>
    <source>Postcode</source>
    <translation>邮政编码</translation>
  </message>
  <message>
    <source>Propose lines from the quota or add one first</source>
    <translation>请先按应走访次数生成或新增计划项</translation>
  </message>
  <message>
    <source>Quality of its management</source>
    <translation>管理水平</translation>
  </message>
  <message>
    <source>Reason</source>
    <translation>原因</translation>
  </message>
  <message>
    <source>Reason for late entry</source>
    <translation>补录原因</translation>
  </message>
  <message>
    <source>Reason for the return</source>
    <translation>退回原因</translation>
  </message>
  <message>
    <source>Refresh the list; nothing was changed</source>
    <translation>请刷新列表；未做任何改动</translation>
  </message>
  <message>
    <source>Relation to rivals</source>
    <translation>与竞争对手关系</translation>
  </message>
  <message>
    <source>Remedy</source>
    <translation>处理意见</translation>
  </message>
  <message>
    <source>Remove the character</source>
    <translation>请删除该字符</translation>
  </message>
  <message>
    <source>Replace this character in the field, then print again.</source>
    <translation>请更换该字段中的这个字，再打印。</translation>
  </message>
  <message>
    <source>Restore the file first, with the customer administrator</source>
    <translation>请先由管理员授权恢复档案</translation>
  </message>
  <message>
    <source>Save the file again as “CSV UTF-8” or as an Excel workbook (.xlsx); nothing has been imported</source>
    <translation>请另存为“CSV UTF-8”或 Excel 工作簿 (.xlsx)；本次未导入任何数据</translation>
  </message>
  <message>
    <source>Save the list as “CSV UTF-8” or as an Excel workbook (.xlsx) without a password</source>
    <translation>请另存为“CSV UTF-8”或不加密码的 Excel 工作簿 (.xlsx)</translation>
  </message>
  <message>
    <source>Save the refused rows, correct them and import that file</source>
    <translation>请导出被拒的行，更正后再导入</translation>
  </message>
  <message>
    <source>Service area</source>
    <translation>服务区域</translation>
  </message>
  <message>
    <source>Service capacity</source>
    <translation>服务能力</translation>
  </message>
  <message>
    <source>Shorten or complete the text</source>
    <translation>请缩短或补全内容</translation>
  </message>
  <message>
    <source>Shorten the text</source>
    <translation>请缩短文字</translation>
  </message>
  <message>
    <source>Shorten the text; nothing was cut off</source>
    <translation>请缩短文字；内容未被截断</translation>
  </message>
  <message>
    <source>Sign in at a computer of your own office, or ask the system administrator to move you</source>
    <translation>请在本单位的电脑上登录，或请系统管理员办理调动</translation>
  </message>
  <message>
    <source>Sign in first</source>
    <translation>请先登录</translation>
  </message>
  <message>
    <source>Sign in with one of them; nothing was changed</source>
    <translation>请用已有的密钥登录；未做任何改动</translation>
  </message>
  <message>
    <source>Size of the company</source>
    <translation>企业规模</translation>
  </message>
  <message>
    <source>Split the file into several and import them one after the other</source>
    <translation>请把文件拆成几份，逐份导入</translation>
  </message>
  <message>
    <source>Staff number or password is wrong ({fails} in a row)</source>
    <translation>工号或密码错误（连续第 {fails} 次）</translation>
  </message>
  <message>
    <source>Staff number {staff_no} belongs to {name}</source>
    <translation>工号 {staff_no} 已属于 {name}</translation>
  </message>
  <message>
    <source>Staff number “{staff_no}” does not have 8 or 11 digits</source>
    <translation>工号“{staff_no}”不是 8 位或 11 位数字</translation>
  </message>
  <message>
    <source>Start it again when you like.</source>
    <translation>需要时可重新开始。</translation>
  </message>
  <message>
    <source>Start the newer program again, or update this one. Nothing was changed.</source>
    <translation>请重新启动新版程序，或升级本程序。数据未作任何改动。</translation>
  </message>
  <message>
    <source>Start the newer program; nothing was changed</source>
    <translation>请启动新版程序；未做任何改动</translation>
  </message>
  <message>
    <source>Switch working offline off first (F7)</source>
    <translation>请先恢复联机（F7）</translation>
  </message>
  <message>
    <source>Sync failed: {reason}</source>
    <translation>同步失败：{reason}</translation>
  </message>
  <message>
    <source>Sync once, look at the newer value and decide again</source>
    <translation>请先同步，看过新值后再处理</translation>
  </message>
  <message>
    <source>Synced {time} (server time)</source>
    <translation>已同步 {time}（服务器时间）</translation>
  </message>
  <message>
    <source>Syncing</source>
    <translation>正在同步</translation>
  </message>
  <message>
    <source>Syncing {done}/{total}</source>
    <translation>正在同步 {done}/{total}</translation>
  </message>
  <message>
    <source>Talk about arrears</source>
    <translation>欠费洽谈</translation>
  </message>
  <message>
    <source>Telephone</source>
    <translation>电话</translation>
  </message>
  <message>
    <source>The address of the centre must begin with https://, not “{address}”</source>
    <translation>中心地址须以 https:// 开头，现为“{address}”</translation>
  </message>
  <message>
    <source>The agreement ends on {end}, not after its first day {start}</source>
    <translation>有效期止 {end} 不晚于有效期起 {start}</translation>
  </message>
  <message>
    <source>The amount {amount} is not more than 0</source>
    <translation>金额 {amount} 须大于 0</translation>
  </message>
  <message>
    <source>The amount {value} is larger than this program can hold</source>
    <translation>金额 {value} 超出程序可处理的范围</translation>
  </message>
  <message>
    <source>The answer of the centre arrived incomplete.</source>
    <translation>中心的应答不完整。</translation>
  </message>
  <message>
    <source>The call of {called} lies before the request of {accepted}</source>
    <translation>致电时间 {called} 早于受理时间 {accepted}</translation>
  </message>
  <message>
    <source>The call of {day} is logged already</source>
    <translation>{day} 的通话已有记录</translation>
  </message>
  <message>
    <source>The cell has {size} characters; allowed are {limit}</source>
    <translation>单元格有 {size} 个字，最多 {limit} 个</translation>
  </message>
  <message>
    <source>The cell holds the character U+{code}, which cannot be stored</source>
    <translation>单元格含有不能保存的字符 U+{code}</translation>
  </message>
  <message>
    <source>The centre cannot be reached.</source>
    <translation>无法连接中心。</translation>
  </message>
  <message>
    <source>The centre does not let this person or PC work</source>
    <translation>中心不允许此人或本机办理业务</translation>
  </message>
  <message>
    <source>The centre has locked this staff number after too many wrong passwords</source>
    <translation>密码错误次数过多，中心已锁定该工号</translation>
  </message>
  <message>
    <source>The centre knows less of {scope} than this PC, but did not say that it was restored.</source>
    <translation>中心关于 {scope} 的数据比本机少，但未说明做过恢复。</translation>
  </message>
  <message>
    <source>The centre refused the request ({code}). {detail}</source>
    <translation>中心拒绝了请求（{code}）。{detail}</translation>
  </message>
  <message>
    <source>The centre says: staff number or password is wrong</source>
    <translation>中心答复：工号或密码错误</translation>
  </message>
  <message>
    <source>The centre speaks sync version {theirs}; this program speaks {ours}.</source>
    <translation>中心的同步版本为 {theirs}，本程序为 {ours}。</translation>
  </message>
  <message>
    <source>The charge of {day} lies after {as_of}</source>
    <translation>{day} 的欠费晚于统计日 {as_of}</translation>
  </message>
  <message>
    <source>The check digit of the identity number “{value}” does not fit</source>
    <translation>身份证号“{value}”的校验位不符</translation>
  </message>
  <message>
    <source>The check digits of the unified social credit code “{value}” do not fit</source>
    <translation>统一社会信用代码“{value}”的校验位不符</translation>
  </message>
  <message>
    <source>The customer is not authorised to buy on account (附码)</source>
    <translation>该客户未授附码，不能记欠</translation>
  </message>
  <message>
    <source>The day of the visit cannot be later than today</source>
    <translation>走访日期不能晚于今天</translation>
  </message>
  <message>
    <source>The day {day} has passed</source>
    <translation>日期 {day} 已过</translation>
  </message>
  <message>
    <source>The demonstration server did not start.</source>
    <translation>演示服务器未能启动。</translation>
  </message>
  <message>
    <source>The disk of this PC is full; nothing of this save was written.</source>
    <translation>本机磁盘已满；本次保存未写入。</translation>
  </message>
  <message>
    <source>The enrolment code is unknown, used up or too old</source>
    <translation>注册码不存在、已用过或已过期</translation>
  </message>
  <message>
    <source>The file of {name} has been gone through today</source>
    <translation>{name} 的档案今天已核对</translation>
  </message>
  <message>
    <source>The file of {name} is not withdrawn</source>
    <translation>{name} 的档案未撤销</translation>
  </message>
  <message>
    <source>The file of {name} is withdrawn</source>
    <translation>{name} 的档案已撤销</translation>
  </message>
  <message>
    <source>The file that names this PC to the centre is damaged: {file}</source>
    <translation>本机身份文件已损坏：{file}</translation>
  </message>
  <message>
    <source>The file was amended after the import</source>
    <translation>导入后档案已被修改</translation>
  </message>
  <message>
    <source>The file {file} cannot be written: {detail}</source>
    <translation>文件 {file} 无法写入：{detail}</translation>
  </message>
  <message>
    <source>The first line must name the columns, among them 客户编号, 客户全称, 通信地址 and 归属网点</source>
    <translation>首行须为列名，其中须有 客户编号、客户全称、通信地址 和 归属网点</translation>
  </message>
  <message>
    <source>The kept document cannot be read; nothing was printed.</source>
    <translation>保留的文档无法读取，没有打印任何内容。</translation>
  </message>
  <message>
    <source>The key store of this computer does not open the saved keys ({detail})</source>
    <translation>本机密钥库无法打开已保存的密钥（{detail}）</translation>
  </message>
  <message>
    <source>The last day {last} is before the first day {first}</source>
    <translation>离岗日 {last} 早于入职日 {first}</translation>
  </message>
  <message>
    <source>The lease has ended: recording goes on only with the outlet head's password</source>
    <translation>租约已过期：登记须网点负责人密码授权</translation>
  </message>
  <message>
    <source>The lease has ended; please connect to the network</source>
    <translation>租约已过期，请联网</translation>
  </message>
  <message>
    <source>The local data could not be read or written: {detail}</source>
    <translation>本机数据无法读写：{detail}</translation>
  </message>
  <message>
    <source>The local data file of this PC is damaged or the key does not fit.</source>
    <translation>本机数据文件已损坏或密钥不符。</translation>
  </message>
  <message>
    <source>The local data was made by a newer program (version {found}; this one knows up to {known}).</source>
    <translation>本机数据由新版程序建立（版本 {found}，本程序最高支持 {known}）。</translation>
  </message>
  <message>
    <source>The month {month} has passed</source>
    <translation>{month} 月已过</translation>
  </message>
  <message>
    <source>The name has {size} characters; allowed are {least} to {most}</source>
    <translation>名称 {size} 个字，应为 {least}–{most} 个字</translation>
  </message>
  <message>
    <source>The next step of {day} lies before the visit</source>
    <translation>下次联系日期 {day} 早于走访日期</translation>
  </message>
  <message>
    <source>The note is empty</source>
    <translation>备注为空</translation>
  </message>
  <message>
    <source>The outlet {code} is disabled</source>
    <translation>网点 {code} 已停用</translation>
  </message>
  <message>
    <source>The outlet {code} {name} is disabled</source>
    <translation>网点 {code} {name} 已停用</translation>
  </message>
  <message>
    <source>The outlet {code} {name} is not below your office</source>
    <translation>网点 {code} {name} 不属于本单位</translation>
  </message>
  <message>
    <source>The password has {size} characters; at least {least} are required</source>
    <translation>密码只有 {size} 位，至少 {least} 位</translation>
  </message>
  <message>
    <source>The password holds your staff number or a control character</source>
    <translation>密码含有本人工号或控制字符</translation>
  </message>
  <message>
    <source>The password is empty</source>
    <translation>密码为空</translation>
  </message>
  <message>
    <source>The password mixes {found} kinds of characters; {least} are required</source>
    <translation>密码只用了 {found} 类字符，须用 {least} 类</translation>
  </message>
  <message>
    <source>The payment of {amount} is not more than 0</source>
    <translation>收款金额 {amount} 须大于 0</translation>
  </message>
  <message>
    <source>The person met is required</source>
    <translation>受访人必须填写</translation>
  </message>
  <message>
    <source>The plan of {month} was due by day {day} of the month before</source>
    <translation>{month} 的计划应在上月 {day} 日前提交</translation>
  </message>
  <message>
    <source>The program made a mistake ({kind}); what was not yet saved is still on the screen.</source>
    <translation>程序出错（{kind}）；未保存的内容仍在屏幕上。</translation>
  </message>
  <message>
    <source>The reason has {size} characters; allowed are {least} to {most}</source>
    <translation>原因 {size} 个字，应为 {least}–{most} 个字</translation>
  </message>
  <message>
    <source>The record is not on this computer any more</source>
    <translation>该记录已不在本机</translation>
  </message>
  <message>
    <source>The recovery code does not open this data</source>
    <translation>恢复码不能打开本数据</translation>
  </message>
  <message>
    <source>The request {number} was finished on {day}</source>
    <translation>服务请求 {number} 已于 {day} 办结</translation>
  </message>
  <message>
    <source>The same {field} is on file: {number} {name}, {outlet}</source>
    <translation>已有相同的{field}：{number} {name}，{outlet}</translation>
  </message>
  <message>
    <source>The same {field} stands on line {line}</source>
    <translation>与第 {line} 行的{field}相同</translation>
  </message>
  <message>
    <source>The sign-in keys in {file} are damaged</source>
    <translation>登录密钥文件 {file} 已损坏</translation>
  </message>
  <message>
    <source>The sign-in keys were written by a newer program (version {found}, here {known})</source>
    <translation>登录密钥由更新的程序写入（版本 {found}，本程序 {known}）</translation>
  </message>
  <message>
    <source>The special time limit starts with a call to the customer, and none is logged</source>
    <translation>特殊时限从致电客户起算，尚未登记电话</translation>
  </message>
  <message>
    <source>The task was cancelled.</source>
    <translation>任务已取消。</translation>
  </message>
  <message>
    <source>The two new passwords are not the same</source>
    <translation>两次输入的新密码不一致</translation>
  </message>
  <message>
    <source>The value moved on meanwhile: it is now {value}</source>
    <translation>该值已再次改变，现为 {value}</translation>
  </message>
  <message>
    <source>The value would hold from {day}, before today {today}</source>
    <translation>生效日期 {day} 早于今天 {today}</translation>
  </message>
  <message>
    <source>The visit ends at {end}, before it starts at {start}</source>
    <translation>走访结束时间 {end} 早于开始时间 {start}</translation>
  </message>
  <message>
    <source>The visit was saved more than {hours} hours ago and can no longer be changed</source>
    <translation>该走访保存已超过 {hours} 小时，不能再修改</translation>
  </message>
  <message>
    <source>There is no draft of yours for {month}</source>
    <translation>{month} 没有您的计划草稿</translation>
  </message>
  <message>
    <source>These roles must lie with different people: {roles}</source>
    <translation>以下岗位须由不同的人担任：{roles}</translation>
  </message>
  <message>
    <source>This PC has no terminal code yet, so no number can be printed.</source>
    <translation>本机尚无终端号，不能打印编号单据。</translation>
  </message>
  <message>
    <source>This PC's clock is wrong by {minutes} min</source>
    <translation>电脑时间偏差 {minutes} 分钟</translation>
  </message>
  <message>
    <source>This build carries SQLite {version}; at least 3.51.3 is needed.</source>
    <translation>本程序所带 SQLite 为 {version}，至少须 3.51.3。</translation>
  </message>
  <message>
    <source>This computer already has sign-in keys</source>
    <translation>本机已有登录密钥</translation>
  </message>
  <message>
    <source>This computer works offline by choice</source>
    <translation>本机处于强制离线</translation>
  </message>
  <message>
    <source>This customer file is no longer here: it was withdrawn or moved elsewhere.</source>
    <translation>该客户档案已不在本机：已撤销或已转出。</translation>
  </message>
  <message>
    <source>This document does not fit on the paper {paper}</source>
    <translation>此文档在纸张 {paper} 上放不下</translation>
  </message>
  <message>
    <source>This file is no longer here</source>
    <translation>档案已不在本机</translation>
  </message>
  <message>
    <source>This file is no longer here: it was merged or moved elsewhere</source>
    <translation>档案已不在本机：已合并或转出</translation>
  </message>
  <message>
    <source>This follow-up is no longer here</source>
    <translation>该跟进事项已不存在</translation>
  </message>
  <message>
    <source>This follow-up is open</source>
    <translation>该跟进事项尚未办结</translation>
  </message>
  <message>
    <source>This follow-up was finished on {day}</source>
    <translation>该跟进事项已于 {day} 办结</translation>
  </message>
  <message>
    <source>This is settled already</source>
    <translation>此项已处理</translation>
  </message>
  <message>
    <source>This line is no longer here</source>
    <translation>该计划项已不存在</translation>
  </message>
  <message>
    <source>This line is {status}</source>
    <translation>该计划项为“{status}”</translation>
  </message>
  <message>
    <source>This record is no longer here</source>
    <translation>记录已不在本机</translation>
  </message>
  <message>
    <source>This record is no longer here: it was withdrawn or moved elsewhere.</source>
    <translation>该记录已不在这里：已撤销或已转出。</translation>
  </message>
  <message>
    <source>This record was changed by {staff} while you were typing</source>
    <translation>录入期间，工号 {staff} 已修改此记录</translation>
  </message>
  <message>
    <source>This visit can no longer be taken back</source>
    <translation>该走访已不能撤回</translation>
  </message>
  <message>
    <source>This visit is no longer here</source>
    <translation>该走访记录已不在这里</translation>
  </message>
  <message>
    <source>This visit was changed meanwhile</source>
    <translation>该走访已被他人修改</translation>
  </message>
  <message>
    <source>Tick the permission, or leave the limit at 0.00</source>
    <translation>请勾选附码授权，或将额度填 0.00</translation>
  </message>
  <message>
    <source>Tier and visit class stay as they are</source>
    <translation>等级和走访类别没有变化</translation>
  </message>
  <message>
    <source>To decide {count}</source>
    <translation>需处理 {count}</translation>
  </message>
  <message>
    <source>To send {count}</source>
    <translation>待发送 {count}</translation>
  </message>
  <message>
    <source>Trade</source>
    <translation>所属行业</translation>
  </message>
  <message>
    <source>Traits of its business</source>
    <translation>业务特点</translation>
  </message>
  <message>
    <source>Try again. If it happens again, tell the help desk; the log file holds the details.</source>
    <translation>请再试一次；若仍出错，请告知维护人员，详情见日志文件。</translation>
  </message>
  <message>
    <source>Try again; if it stays, call the administrator. Nothing was lost.</source>
    <translation>请再试一次；若仍有提示，请联系管理员。数据没有丢失。</translation>
  </message>
  <message>
    <source>Type hours and minutes, such as 9:30 or 0930</source>
    <translation>请输入时分，如 9:30 或 0930</translation>
  </message>
  <message>
    <source>Type the address that the administrator gave you</source>
    <translation>请输入管理员给的地址</translation>
  </message>
  <message>
    <source>Type the new password twice alike</source>
    <translation>请两次输入相同的新密码</translation>
  </message>
  <message>
    <source>Type the password again</source>
    <translation>请重新输入密码</translation>
  </message>
  <message>
    <source>Type the password again; mind Caps Lock and the input method</source>
    <translation>请重新输入密码；注意大写锁定和输入法</translation>
  </message>
  <message>
    <source>Type your password</source>
    <translation>请输入密码</translation>
  </message>
  <message>
    <source>Type your staff number</source>
    <translation>请输入工号</translation>
  </message>
  <message>
    <source>Unknown: never synced</source>
    <translation>未知：尚未同步</translation>
  </message>
  <message>
    <source>Use one of: {options}</source>
    <translation>请填写其中之一：{options}</translation>
  </message>
  <message>
    <source>Visitors</source>
    <translation>走访人</translation>
  </message>
  <message>
    <source>Visits, contacts, notes or agreements were added after the import</source>
    <translation>导入后已登记走访、联系人、备注或协议</translation>
  </message>
  <message>
    <source>Wait fifteen minutes, or ask the system administrator</source>
    <translation>请等 15 分钟，或找系统管理员</translation>
  </message>
  <message>
    <source>Wait, or let the outlet head unlock; a colleague can sign in meanwhile</source>
    <translation>请等待或请网点负责人解锁；其他同事可以先登录</translation>
  </message>
  <message>
    <source>Waited in vain for: {what}</source>
    <translation>未等到：{what}</translation>
  </message>
  <message>
    <source>Wishes and opinion</source>
    <translation>客户需求与意见</translation>
  </message>
  <message>
    <source>Work on the computer and system account that was enrolled, or open the data with the recovery code</source>
    <translation>请在已登记的电脑和系统账户上使用，或用恢复码打开数据</translation>
  </message>
  <message>
    <source>Write an addendum; it is kept with the visit</source>
    <translation>请写补充说明，将与走访一并保存</translation>
  </message>
  <message>
    <source>Write the note, then save</source>
    <translation>请写好备注再保存</translation>
  </message>
  <message>
    <source>Write the reason and save again; what you typed is kept</source>
    <translation>请填写原因后再保存，已录入内容保留</translation>
  </message>
  <message>
    <source>Write the value itself into the cell</source>
    <translation>请在单元格中直接填写内容</translation>
  </message>
  <message>
    <source>Write what was done or is asked of the centre</source>
    <translation>请写明已采取的措施或需要上级办理的事项</translation>
  </message>
  <message>
    <source>Write why in a few words</source>
    <translation>请简要写明原因</translation>
  </message>
  <message>
    <source>Write why it is printed again</source>
    <translation>请写明重新打印的原因</translation>
  </message>
  <message>
    <source>Write why the visit of {day} is entered only now</source>
    <translation>请写明 {day} 的走访现在才登记的原因</translation>
  </message>
  <message>
    <source>Write yuan with at most two decimals, for example 1,409.50</source>
    <translation>请以元为单位填写，最多两位小数，如 1,409.50</translation>
  </message>
  <message>
    <source>Wrong password {fails} times in a row</source>
    <translation>密码已连续错误 {fails} 次</translation>
  </message>
  <message>
    <source>You have used this password before; the last {count} may not come again</source>
    <translation>该密码以前用过；最近 {count} 个密码不得重复</translation>
  </message>
  <message>
    <source>You may not do this: {right}</source>
    <translation>您无权办理：{right}</translation>
  </message>
  <message>
    <source>You may not see masked data of this customer</source>
    <translation>无权查看该客户的明文</translation>
  </message>
  <message>
    <source>Your role may not open this page ({page}).</source>
    <translation>您的岗位不能打开此页（{page}）。</translation>
  </message>
  <message>
    <source>data as of {time}</source>
    <translation>数据截至 {time}</translation>
  </message>
  <message>
    <source>no data of the centre yet</source>
    <translation>尚无中心数据</translation>
  </message>
  <message>
    <source>no network</source>
    <translation>无网络</translation>
  </message>
  <message>
    <source>{amount} for {number} is not between 0 and the {open} open on it</source>
    <translation>{number} 的核销金额 {amount} 须在 0 至未结清的 {open} 之间</translation>
  </message>
  <message>
    <source>{amount} is overdue</source>
    <translation>有逾期欠费 {amount}</translation>
  </message>
  <message>
    <source>{amount} yuan cannot be written in capitals</source>
    <translation>{amount} 元无法写成大写金额</translation>
  </message>
  <message>
    <source>{count} characters; at most {limit}. Shorten it.</source>
    <translation>已有 {count} 个字，最多 {limit} 个，请缩短。</translation>
  </message>
  <message>
    <source>{count} fields need attention</source>
    <translation>{count} 个项目需更正</translation>
  </message>
  <message>
    <source>{count} fields need correction</source>
    <translation>有 {count} 栏需要更正</translation>
  </message>
  <message>
    <source>{days} days of grace; allowed are {least} to {most}</source>
    <translation>宽限 {days} 天，应为 {least}–{most} 天</translation>
  </message>
  <message>
    <source>{day} is no coming day of {month}</source>
    <translation>{day} 不是 {month} 内今后的日期</translation>
  </message>
  <message>
    <source>{day} is no settlement day</source>
    <translation>{day} 不是结算日</translation>
  </message>
  <message>
    <source>{field}</source>
    <translation>{field}</translation>
  </message>
  <message>
    <source>{field} already holds {value}</source>
    <translation>{field} 已有内容：{value}</translation>
  </message>
  <message>
    <source>{field} has no second place to keep both values</source>
    <translation>{field} 没有备用项，不能都留</translation>
  </message>
  <message>
    <source>{field} has {size} characters; allowed are {least} to {most}</source>
    <translation>{field} {size} 个字，应为 {least}–{most} 个字</translation>
  </message>
  <message>
    <source>{field} holds the character U+{code}, which cannot be stored</source>
    <translation>{field}含有不能保存的字符 U+{code}</translation>
  </message>
  <message>
    <source>{field} is required</source>
    <translation>{field}不能为空</translation>
  </message>
  <message>
    <source>{field} {day} lies before the last change of the grade, {limit}</source>
    <translation>{field} {day} 早于上次调整的生效日 {limit}</translation>
  </message>
  <message>
    <source>{field} {value} belongs to {name}</source>
    <translation>{field} {value} 已属于 {name}</translation>
  </message>
  <message>
    <source>{field} {value} is on file already: {number} {name}</source>
    <translation>{field} {value} 已建档：{number} {name}</translation>
  </message>
  <message>
    <source>{file} cannot be opened: {why}</source>
    <translation>{file} 无法打开：{why}</translation>
  </message>
  <message>
    <source>{file} cannot be written: {cause}</source>
    <translation>{file} 无法写入：{cause}</translation>
  </message>
  <message>
    <source>{file} cannot be written: {why}</source>
    <translation>{file} 无法写入：{why}</translation>
  </message>
  <message>
    <source>{file} has more than {limit} rows</source>
    <translation>{file} 超过 {limit} 行</translation>
  </message>
  <message>
    <source>{file} has no header with the columns of a customer list; its first line reads “{seen}”</source>
    <translation>{file} 没有客户名单的表头；首行为“{seen}”</translation>
  </message>
  <message>
    <source>{file} has no row that can be imported</source>
    <translation>{file} 没有可导入的行</translation>
  </message>
  <message>
    <source>{file} has {size} MB; allowed are {limit} MB</source>
    <translation>{file} 有 {size} MB，最多 {limit} MB</translation>
  </message>
  <message>
    <source>{file} is damaged or is no Excel workbook</source>
    <translation>{file} 已损坏或不是 Excel 工作簿</translation>
  </message>
  <message>
    <source>{file} is neither a CSV file in UTF-8 or GB18030 nor an Excel workbook (.xlsx)</source>
    <translation>{file} 既不是 UTF-8 或 GB18030 的 CSV 文件，也不是 Excel 工作簿 (.xlsx)</translation>
  </message>
  <message>
    <source>{label} already has this value on that day</source>
    <translation>{label} 当日已是该值</translation>
  </message>
  <message>
    <source>{label} holds a character that cannot be stored ({code})</source>
    <translation>{label}含有无法保存的字符（{code}）</translation>
  </message>
  <message>
    <source>{label} is empty. Fill it in.</source>
    <translation>“{label}”不能为空，请填写。</translation>
  </message>
  <message>
    <source>{label} is required</source>
    <translation>{label}不能为空</translation>
  </message>
  <message>
    <source>{label}: {count} characters, at most {limit} fit</source>
    <translation>{label}：{count} 字，最多 {limit} 字</translation>
  </message>
  <message>
    <source>{label}: {value} is outside {low} to {high}</source>
    <translation>{label}：{value} 不在 {low} 至 {high} 之间</translation>
  </message>
  <message>
    <source>{label}: “{value}” is not a possible value</source>
    <translation>{label}：“{value}”不是有效值</translation>
  </message>
  <message>
    <source>{name} belongs to {theirs}; this computer belongs to {here}</source>
    <translation>{name} 属于 {theirs}，本机属于 {here}</translation>
  </message>
  <message>
    <source>{name} cannot be both persons</source>
    <translation>{name} 不能同时作为两个人</translation>
  </message>
  <message>
    <source>{name} cannot be moved to an office of another county here</source>
    <translation>{name} 不能在此调到其他县的机构</translation>
  </message>
  <message>
    <source>{name} cannot sign in: {status}</source>
    <translation>{name} 不能登录：{status}</translation>
  </message>
  <message>
    <source>{name} has decided this before</source>
    <translation>{name} 已经处理过</translation>
  </message>
  <message>
    <source>{name} is no prospect</source>
    <translation>{name} 不是潜在客户</translation>
  </message>
  <message>
    <source>{name} is not on duty ({status})</source>
    <translation>{name} 不在岗（{status}）</translation>
  </message>
  <message>
    <source>{name} may not unlock this: {right}</source>
    <translation>{name} 无权授权：{right}</translation>
  </message>
  <message>
    <source>{name} signs in on this computer for the first time</source>
    <translation>{name} 首次在本机登录</translation>
  </message>
  <message>
    <source>{name} was changed again since the save</source>
    <translation>{name} 保存后又有改动</translation>
  </message>
  <message>
    <source>{number} is not an open charge of this customer</source>
    <translation>{number} 不是该客户未结清的欠费</translation>
  </message>
  <message>
    <source>{number} was printed elsewhere meanwhile</source>
    <translation>{number} 已在别处打印</translation>
  </message>
  <message>
    <source>{open} open and {sale} now exceed the credit limit of {limit}</source>
    <translation>未结清 {open} 加本次 {sale} 超过信用额度 {limit}</translation>
  </message>
  <message>
    <source>{product} may never be put on account</source>
    <translation>{product}不得记欠</translation>
  </message>
  <message>
    <source>{staff_no} has never signed in on this computer</source>
    <translation>{staff_no} 从未在本机登录</translation>
  </message>
  <message>
    <source>{status} does not end somebody's work</source>
    <translation>“{status}”不是离岗状态</translation>
  </message>
  <message>
    <source>{total} is more than the payment of {amount}</source>
    <translation>合计 {total} 超过收款金额 {amount}</translation>
  </message>
  <message>
    <source>{value} is no mail product</source>
    <translation>{value} 不是用邮种类</translation>
  </message>
  <message>
    <source>“{typed}” does not fit. Type a whole number from {least} to {most}.</source>
    <translation>“{typed}”不符，请输入 {least} 至 {most} 的整数。</translation>
  </message>
  <message>
    <source>“{typed}” is no amount. Type yuan with at most two decimals, like 12,600.00.</source>
    <translation>“{typed}”不是金额，请输入以元为单位、最多两位小数的数，如 12,600.00。</translation>
  </message>
  <message>
    <source>“{typed}” is no day. Type one like 2025-11-24, 11-24 or 今天.</source>
    <translation>“{typed}”不是日期，请输入如 2025-11-24、11-24 或 今天。</translation>
  </message>
  <message>
    <source>“{typed}” is no time of day</source>
    <translation>“{typed}”不是有效时间</translation>
  </message>
  <message>
    <source>“{value}” is a formula or an error of the spreadsheet</source>
    <translation>“{value}”是公式或表格错误值</translation>
  </message>
  <message>
    <source>“{value}” is no agreement customer code</source>
    <translation>“{value}”不是协议客户代码</translation>
  </message>
  <message>
    <source>“{value}” is no birthday</source>
    <translation>“{value}”不是生日</translation>
  </message>
  <message>
    <source>“{value}” is no day up to today</source>
    <translation>“{value}”不是今天或以前的日期</translation>
  </message>
  <message>
    <source>“{value}” is no e-mail address</source>
    <translation>“{value}”不是电子邮箱</translation>
  </message>
  <message>
    <source>“{value}” is no input code</source>
    <translation>“{value}”不是助记码</translation>
  </message>
  <message>
    <source>“{value}” is no number of a slip</source>
    <translation>“{value}”不是单据编号</translation>
  </message>
  <message>
    <source>“{value}” is no office code</source>
    <translation>“{value}”不是机构号</translation>
  </message>
  <message>
    <source>“{value}” is no phone number</source>
    <translation>“{value}”不是电话号码</translation>
  </message>
  <message>
    <source>“{value}” is no postcode</source>
    <translation>“{value}”不是邮政编码</translation>
  </message>
  <message>
    <source>“{value}” is no resident identity number</source>
    <translation>“{value}”不是居民身份证号</translation>
  </message>
  <message>
    <source>“{value}” is no trade</source>
    <translation>“{value}”不是行业代码</translation>
  </message>
  <message>
    <source>“{value}” is no unified social credit code: 18 digits and capitals without I, O, S, V, Z</source>
    <translation>“{value}”不是统一社会信用代码：应为 18 位数字和大写字母（不含 I、O、S、V、Z）</translation>
  </message>
  <message>
    <source>“{value}” is not a known value of {field}</source>
    <translation>“{value}”不是{field}的可选值</translation>
  </message>
  <message>
    <source>“{value}” is not an amount of money</source>
    <translation>“{value}”不是金额</translation>
  </message>
</context>
</TS>
