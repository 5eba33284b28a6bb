<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Decision</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>It was</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Keep both (ours as the backup phone)</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Noted, put aside</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Pass to the administrator</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Passed on to the administrator.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Refused</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The outlet head must decide this; you can pass it on with a remark.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Use mine</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Use the other's</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>changed meanwhile</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>withdrawn</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{name} decided on {time}: {reason}</source>
    <translation type="unfinished"></translation>
  </message>
</context>
<context>
  <name>ConflictPage</name>
  <message>
    <source>About</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Changed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Decide</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Decided</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Decided. The others see it after the next sync.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Field</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>No conflicts</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Nobody changed the same thing differently.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Ours</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Passed on</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Passed on; the outlet head will decide.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Reason</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>State</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The other's</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Undecided</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Why this answer?</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>refused by the centre</source>
    <translation type="unfinished"></translation>
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
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Customers</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Prospects</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Slips</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The lease is over: connect to the network. Until then this PC only reads; visits can be recorded with a supervisor.</source>
    <translation type="unfinished"></translation>
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
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>All with a quota</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Behind</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>By</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Calls</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose “All with a quota” above to see the whole month.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Class</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Customer</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Last visit</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Manager</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Mine only</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Name or number</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Nobody is owed a visit here</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Phone contact</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Print list</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Quota met</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Record visit</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Service request</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Show</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>State</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Telephone</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Tier</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Village</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Visit owed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Visits</source>
    <translation type="unfinished"></translation>
  </message>
</context>
<context>
  <name>Entry</name>
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
  <name>FormDialog</name>
  <message>
    <source>Cancel (Esc)</source>
    <translation>取消 (Esc)</translation>
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
  <name>IncidentsPage</name>
  <message>
    <source>Detail</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>No incidents</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Nothing odd was noticed on this computer.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Noticed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>What</source>
    <translation type="unfinished"></translation>
  </message>
</context>
<context>
  <name>ListPanel</name>
  <message>
    <source>{count} rows</source>
    <translation type="unfinished"></translation>
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
  <name>OutboxPage</name>
  <message>
    <source>About</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>At the centre</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>By</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Fields</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Saved</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>State</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Waiting</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>What</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Why</source>
    <translation type="unfinished"></translation>
  </message>
</context>
<context>
  <name>PrintFlow</name>
  <message>
    <source>241 mm continuous, half</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>241 mm continuous, whole</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>A5 across</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Drawing the document</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Preview</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Printed: {title} {number}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>This PC has no printer. The document keeps its number and waits to be printed.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Why it is printed again</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{number} was printed before. This print is copy no. {count} (副本 第{count}次).</source>
    <translation type="unfinished"></translation>
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
  <name>RecordPanel</name>
  <message>
    <source>All</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Customer</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Day</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>F2 on a customer of the due list records one.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Last 31 days</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Last 92 days</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Manner</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Name, number or words</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>No visit here</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Number</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Period</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Person met</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Phone contact</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Print slip</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Purpose</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Record visit</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Result</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Slip</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>To be printed</source>
    <translation type="unfinished"></translation>
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
  <name>Rooms</name>
  <message>
    <source>Administration</source>
    <translation type="vanished">系统管理</translation>
  </message>
  <message>
    <source>Customers</source>
    <translation type="vanished">客户</translation>
  </message>
  <message>
    <source>Half-typed forms</source>
    <translation>草稿</translation>
  </message>
  <message>
    <source>New customer</source>
    <translation type="vanished">新建客户</translation>
  </message>
  <message>
    <source>Sync centre</source>
    <translation>同步中心</translation>
  </message>
  <message>
    <source>Today</source>
    <translation type="vanished">今日</translation>
  </message>
  <message>
    <source>Visits</source>
    <translation type="vanished">走访</translation>
  </message>
</context>
<context>
  <name>RunsPage</name>
  <message>
    <source>F5 syncs now.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>KB down</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>KB up</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>No run yet</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Outcome</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Received</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Remark</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Seconds</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Sent</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Started</source>
    <translation type="unfinished"></translation>
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
    <translation>离线</translation>
  </message>
  <message>
    <source>Offline by choice</source>
    <translation>离线（手工）</translation>
  </message>
  <message>
    <source>Sync failed: {reason}</source>
    <translation>同步失败：{reason}</translation>
  </message>
  <message>
    <source>Synced {time} (server time)</source>
    <translation>已同步 {time}（服务器时间）</translation>
  </message>
  <message>
    <source>Syncing{figures}</source>
    <translation>正在同步{figures}</translation>
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
    <source>data as of {time}</source>
    <translation>数据截至 {time}</translation>
  </message>
  <message>
    <source>never synced yet</source>
    <translation>从未同步</translation>
  </message>
</context>
<context>
  <name>SyncCentre</name>
  <message>
    <source>(empty)</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>A new life of the local data began</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Addendum to a visit</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Agreement added</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Agreement changed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>All delivered</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Call logged</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Change undone</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Clock changed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Conflict decided</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Contact added</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Contact changed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Contact removed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Customer called</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Customer filed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Customers filed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Customers imported</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Data shown unmasked</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Delivered</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>File amended</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>File card printed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>File restored</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>File reviewed, unchanged</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>File withdrawn</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Filter chosen</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Filter removed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Filter saved</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Follow-up added</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Follow-up changed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Follow-up done</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Follow-up reopened</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Grade changed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Import undone</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>List exported</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Needs you</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>No network</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Note added</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Parameter changed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Person changed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Person on duty again</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Person registered</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Person retired</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Prospect taken over</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Refused</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Rows differed and are fetched again</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Second person authorised</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Sending</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Service request accepted</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Service request done</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Sign-in unlocked</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Slip printed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Stopped early</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The centre</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The centre was restored; sent again</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The data of this computer were restored</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>To send</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Two copies of this computer's data were in use</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Urgent report</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Urgent report answered</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Visit amended</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Visit plan approved</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Visit plan changed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Visit plan proposed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Visit plan removed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Visit plan returned</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Visit plan submitted</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Visit planned</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Visit recorded</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Visit undone</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>You</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>no</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>yes</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{count} d</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{count} h</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{count} min</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{fields} and {count} more</source>
    <translation type="unfinished"></translation>
  </message>
</context>
<context>
  <name>SyncCentreRoom</name>
  <message>
    <source>Conflicts</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Decided ones</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Delivered</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>F5 syncs now.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Incidents</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Needs you</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Noted, put aside</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Nothing delivered yet</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Nothing needs you</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Nothing waits to be sent</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Open the record</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Put aside</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Put this entry aside? It did not take effect at the centre: {note}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Runs</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Sync centre</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Sync now</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Syncing</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The centre took everything it got.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>This entry has no page of its own; the line shows all of it.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>To send</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Undecided ones</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>What you save appears here.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Work offline</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Work offline? Nothing is sent or fetched until you switch it off; everything is kept here.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Work online again</source>
    <translation type="unfinished"></translation>
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
  <name>Visits</name>
  <message>
    <source>Behind · {left}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Carried out</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Done</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Done in time</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Done {count} d late</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Due today</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Due today · {left}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>In {count} d</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Met</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Open</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Overdue {count} d</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Printed ×{count}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{count} left</source>
    <translation type="unfinished"></translation>
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
  <name>messages</name>
  <message>
    <source>11185 ticket</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>A certificate number needs the kind of certificate</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>A change of a {tier} customer needs a reason</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>A credit limit needs the permission to buy on account (附码)</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>A prospect has no archive file to go through</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>A prospect has no grade</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>A purpose is required</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>A second person must unlock with his own password</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>A visit entered more than {days} days late needs a reason</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Accept a new request if more is to be done</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Add the columns to the header and import again; nothing has been imported</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Addendum</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Address</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>After {limit} times sign-in is locked for {minutes} minutes; ask the outlet head if you forgot it</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Amend it, or write an addendum</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Amend the file that exists; an import never overwrites one</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>An abnormal outcome needs a remedy</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Another program holds the local data of this PC.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Answer</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Ask a manager of the customer or the outlet head</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Ask another system administrator</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Ask somebody else who is on duty</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Ask someone of these roles: {roles}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Ask the administrator for a new enrolment code; work already done is kept.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Ask the customer administrator or outlet head</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Ask the outlet head if you need it for your work.</source>
    <translation>工作需要时请找网点负责人。</translation>
  </message>
  <message>
    <source>Ask the outlet head to unlock (F8); a colleague can sign in meanwhile</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Ask the system administrator</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Ask the system administrator for a new code</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Ask the system administrator of the higher office</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Attitude to cooperation</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Bring the file back from a backup or open the data with the recovery code; nothing was changed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Business policy</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Business relation with us</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Call the customer and log the call first</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Cannot print the character “{char}” (character {position}) in {label}: {code} is in no font</source>
    <translation>无法打印字符「{char}」(第{position}字)：{label}中的 {code} 没有字形</translation>
  </message>
  <message>
    <source>Certificate number</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Changes for the file</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Check the number of digits</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Check the number, or open that person</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Check the staff number of the second person</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Check the staff number, or connect to the network for the first sign-in here</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose a day from {first} to {last}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose a larger paper and print again.</source>
    <translation>请选择更大的纸张再打印。</translation>
  </message>
  <message>
    <source>Choose a later day</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose a longer password</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose an office of the tree</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose another folder for PDF files, then print again</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose another manager B</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose another outlet</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose another password</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose another tier or class</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose at least one purpose</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose at least one purpose of the visit</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose at least one role</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose left, transferred out or disabled</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose one of the list</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose one of the two values, or clear the second place in the file first</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose one of the two values, or pass it to the administrator</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose one of: {choices}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose the kind of certificate</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose today or a later day: what was computed until now stays as it was</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose today or an earlier day; {day} was entered</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose today, {today}, or a later day</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Choose your own office or one below it</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Close it in Excel or WPS, check that it is still there, and try again</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Close the file in Excel or WPS, check the free space, or choose another folder</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Close the other window or wait a moment, then try again.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Compare each character with the business licence</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Compare each digit with the identity card</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Compare it with the newest printed code; older codes stop working</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Competitors</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Connect to the network once; the centre gives the code with the first sync.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Contact person</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Content</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Copy the 18 characters from the identity card</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Copy the code from the business licence</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Copy {count} of {number} needs a reason</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Correct the day of the call</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Correct the last day</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Correct the line and read the file again</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Correct the marked fields</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Correct the marked fields; what you typed is kept</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Correct the number</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Correct the times</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Customer number</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Customer type</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Delete the columns that do not belong to the list; nothing has been imported</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Delete this character and type it again</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Do not delete anything. Restart the PC; if the message stays, call the administrator to restore.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter 1 to {last}, or {end} for the last day of the month</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter 2 to 12 capital letters or digits</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter a last day after the first day</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter a mobile number of 11 digits, or area code and landline such as 0515-88881234</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter a value within the limits</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter a whole number</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter an address such as name@example.com</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter another value, or leave it</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter fewer days</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter it as printed, for example SM01-V-20251124-0001</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter its 13 to 15 digits</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter month and day, such as 05-31</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter the day as 2025-11-24</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter the eight digits of an outlet of your office</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter the eight digits of the office</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter the full name</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter the letter and digits of the trade, for example G60 邮政业</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter the number of the personnel system</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter the six digits of the postcode</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter the transfer out (调出) here; the centre moves the record to the other county</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter who was met</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Enter {limit} or a later day</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Entries stay on this PC. Ask the administrator to check the enrolment of this PC.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Entries stay on this PC. Ask the administrator to update the program or the centre.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Entries stay on this PC. Tell the administrator of the centre.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Everything can be read; visits can be recorded with the outlet head's password</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Feedback</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Field</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Fill in the field and save again</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Fill it in and save again</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Free some disk space or ask for the right to write the data folder, then try again</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Free some space (empty the recycle bin, remove old files) and save again; your text is kept.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Full name</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Give system administration, business and inspection to three people</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Give the filter a short name</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Give the reason for handing it in late</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Go back to the list and refresh</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Go back to the list and refresh; what you typed is kept as a draft.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Install the complete program again.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Kind of request</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Leave one of the two columns and import again</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Leave the row that is right; correct or delete the other</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Let a colleague sign in first, then switch the clerk; afterwards it works alone</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Let the outlet head authorise it, or connect to the network</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Line of business</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Line {line} of {file} cannot be read as {encoding}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Line {line} of {file} has a quotation mark or line end that does not fit</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Line {line} of {file} has more than {limit} columns</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Line {line} of {file} is longer than {limit} bytes</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Line {line} of {file} lacks the columns {columns}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Line {line} of {file} names the column {column} twice</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Line {line}, {field}: “{value}” cannot be used</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Locked after {fails} wrong passwords; only the outlet head can unlock</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Locked after {fails} wrong passwords; {minutes} minutes left</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Look at the new values, then save again; what you typed is kept</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Mail products used</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Make the document again from its record, then print.</source>
    <translation>请从原记录重新生成文档，再打印。</translation>
  </message>
  <message>
    <source>Make the prospect a customer first</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Manager A and manager B are the same person</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Matter</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Mix small letters, capitals, digits and signs</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Next step</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>No centre is configured on this computer</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>No outlet has the code “{value}”</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>No role is chosen</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Nobody changes his own record</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Nobody is signed in</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Nobody with staff number {staff_no} is known here</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Not yet sent</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Note</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Nothing is left to do</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Nothing is lost; the program asks again by itself. Detail: {detail}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Nothing is lost; work on. The program tries again by itself. Detail: {detail}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Nothing needs to be done</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Office {office} is not known</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Office {office} is not yours and not below yours</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Offline</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Offline by choice</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Oldest unsent for {hours} h</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Only these can be changed here: {states}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Open it again and compare; what you typed is kept as a draft</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Open it again first if more is to be done</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Open it in Excel or WPS, save it again as .xlsx and import that file; nothing has been imported</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Open the file and change the fields by hand</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Open the file that exists, or correct the number</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Open the file that exists, or write why this is another customer</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Open the file, correct the line and import again; nothing has been imported</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Open the preview again, then print</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Outcome</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Outlet</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Pass it to the administrator</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Person met</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Phone or e-mail</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Plan this month or a coming one</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Position</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Possibly a duplicate: {name} ({reason})</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Postcode</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Propose lines from the quota or add one first</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Quality of its management</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Reason</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Reason for late entry</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Reason for the return</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Refresh the list; nothing was changed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Relation to rivals</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Remedy</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Remove the character</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Replace this character in the field, then print again.</source>
    <translation>请更换该字段中的这个字，再打印。</translation>
  </message>
  <message>
    <source>Restore the file first, with the customer administrator</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Save the file again as “CSV UTF-8” or as an Excel workbook (.xlsx); nothing has been imported</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Save the list as “CSV UTF-8” or as an Excel workbook (.xlsx) without a password</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Save the refused rows, correct them and import that file</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Service area</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Service capacity</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Shorten or complete the text</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Shorten the text</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Shorten the text; nothing was cut off</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Sign in at a computer of your own office, or ask the system administrator to move you</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Sign in first</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Sign in with one of them; nothing was changed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Size of the company</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Split the file into several and import them one after the other</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Staff number or password is wrong ({fails} in a row)</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Staff number {staff_no} belongs to {name}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Staff number “{staff_no}” does not have 8 or 11 digits</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Start it again when you like.</source>
    <translation>需要时可重新开始。</translation>
  </message>
  <message>
    <source>Start the newer program again, or update this one. Nothing was changed.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Start the newer program; nothing was changed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Switch working offline off first (F7)</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Sync failed: {reason}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Sync once, look at the newer value and decide again</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Synced {time} (server time)</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Syncing</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Syncing {done}/{total}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Talk about arrears</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Telephone</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The address of the centre must begin with https://, not “{address}”</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The agreement ends on {end}, not after its first day {start}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The amount {value} is larger than this program can hold</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The answer of the centre arrived incomplete.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The call of {called} lies before the request of {accepted}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The call of {day} is logged already</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The cell has {size} characters; allowed are {limit}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The cell holds the character U+{code}, which cannot be stored</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The centre cannot be reached.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The centre does not let this person or PC work</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The centre has locked this staff number after too many wrong passwords</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The centre knows less of {scope} than this PC, but did not say that it was restored.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The centre refused the request ({code}). {detail}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The centre says: staff number or password is wrong</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The centre speaks sync version {theirs}; this program speaks {ours}.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The check digit of the identity number “{value}” does not fit</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The check digits of the unified social credit code “{value}” do not fit</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The day of the visit cannot be later than today</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The day {day} has passed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The disk of this PC is full; nothing of this save was written.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The enrolment code is unknown, used up or too old</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The file of {name} has been gone through today</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The file of {name} is not withdrawn</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The file of {name} is withdrawn</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The file that names this PC to the centre is damaged: {file}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The file was amended after the import</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The file {file} cannot be written: {detail}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The first line must name the columns, among them 客户编号, 客户全称, 通信地址 and 归属网点</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The kept document cannot be read; nothing was printed.</source>
    <translation>保留的文档无法读取，没有打印任何内容。</translation>
  </message>
  <message>
    <source>The key store of this computer does not open the saved keys ({detail})</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The last day {last} is before the first day {first}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The lease has ended: recording goes on only with the outlet head's password</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The lease has ended; please connect to the network</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The local data could not be read or written: {detail}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The local data file of this PC is damaged or the key does not fit.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The local data was made by a newer program (version {found}; this one knows up to {known}).</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The month {month} has passed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The name has {size} characters; allowed are {least} to {most}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The next step of {day} lies before the visit</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The note is empty</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The outlet {code} is disabled</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The outlet {code} {name} is disabled</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The outlet {code} {name} is not below your office</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The password has {size} characters; at least {least} are required</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The password holds your staff number or a control character</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The password is empty</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The password mixes {found} kinds of characters; {least} are required</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The person met is required</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The plan of {month} was due by day {day} of the month before</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The program made a mistake ({kind}); what was not yet saved is still on the screen.</source>
    <translation>程序出错（{kind}）；未保存的内容仍在屏幕上。</translation>
  </message>
  <message>
    <source>The reason has {size} characters; allowed are {least} to {most}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The record is not on this computer any more</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The recovery code does not open this data</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The request {number} was finished on {day}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The same {field} is on file: {number} {name}, {outlet}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The same {field} stands on line {line}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The sign-in keys in {file} are damaged</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The sign-in keys were written by a newer program (version {found}, here {known})</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The special time limit starts with a call to the customer, and none is logged</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The task was cancelled.</source>
    <translation>任务已取消。</translation>
  </message>
  <message>
    <source>The two new passwords are not the same</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The value moved on meanwhile: it is now {value}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The value would hold from {day}, before today {today}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The visit ends at {end}, before it starts at {start}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>The visit was saved more than {hours} hours ago and can no longer be changed</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>There is no draft of yours for {month}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>These roles must lie with different people: {roles}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>This PC has no terminal code yet, so no number can be printed.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>This PC's clock is wrong by {minutes} min</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>This build carries SQLite {version}; at least 3.51.3 is needed.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>This computer already has sign-in keys</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>This computer works offline by choice</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>This customer file is no longer here: it was withdrawn or moved elsewhere.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>This document does not fit on the paper {paper}</source>
    <translation>此文档在纸张 {paper} 上放不下</translation>
  </message>
  <message>
    <source>This file is no longer here</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>This file is no longer here: it was merged or moved elsewhere</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>This follow-up is open</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>This follow-up was finished on {day}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>This is settled already</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>This line is {status}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>This record is no longer here: it was withdrawn or moved elsewhere.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>This record was changed by {staff} while you were typing</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>This visit can no longer be taken back</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>This visit is no longer here</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>This visit was changed meanwhile</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Tick the permission, or leave the limit at 0.00</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Tier and visit class stay as they are</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>To decide {count}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>To send {count}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Trade</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Traits of its business</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Try again. If it happens again, tell the help desk; the log file holds the details.</source>
    <translation>请再试一次；若仍出错，请告知维护人员，详情见日志文件。</translation>
  </message>
  <message>
    <source>Try again; if it stays, call the administrator. Nothing was lost.</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Type the address that the administrator gave you</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Type the new password twice alike</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Type the password again</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Type the password again; mind Caps Lock and the input method</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Type your password</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Type your staff number</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Unknown: never synced</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Use one of: {options}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Visitors</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Visits, contacts, notes or agreements were added after the import</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Wait fifteen minutes, or ask the system administrator</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Wait, or let the outlet head unlock; a colleague can sign in meanwhile</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Wishes and opinion</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Work on the computer and system account that was enrolled, or open the data with the recovery code</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Write an addendum; it is kept with the visit</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Write the note, then save</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Write the reason and save again; what you typed is kept</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Write the value itself into the cell</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Write what was done or is asked of the centre</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Write why in a few words</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Write why it is printed again</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Write why the visit of {day} is entered only now</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Write yuan with at most two decimals, for example 1,409.50</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Wrong password {fails} times in a row</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>You have used this password before; the last {count} may not come again</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>You may not do this: {right}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>You may not see masked data of this customer</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>Your role may not open this page ({page}).</source>
    <translation>您的岗位不能打开此页（{page}）。</translation>
  </message>
  <message>
    <source>data as of {time}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>no data of the centre yet</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>no network</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{count} characters; at most {limit}. Shorten it.</source>
    <translation>已有 {count} 个字，最多 {limit} 个，请缩短。</translation>
  </message>
  <message>
    <source>{count} fields need attention</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{count} fields need correction</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{days} days of grace; allowed are {least} to {most}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{day} is no coming day of {month}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{day} is no settlement day</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{field}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{field} already holds {value}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{field} has no second place to keep both values</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{field} has {size} characters; allowed are {least} to {most}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{field} holds the character U+{code}, which cannot be stored</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{field} is required</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{field} {day} lies before the last change of the grade, {limit}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{field} {value} belongs to {name}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{field} {value} is on file already: {number} {name}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{file} cannot be opened: {why}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{file} cannot be written: {cause}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{file} cannot be written: {why}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{file} has more than {limit} rows</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{file} has no header with the columns of a customer list; its first line reads “{seen}”</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{file} has no row that can be imported</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{file} has {size} MB; allowed are {limit} MB</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{file} is damaged or is no Excel workbook</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{file} is neither a CSV file in UTF-8 or GB18030 nor an Excel workbook (.xlsx)</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{label} already has this value on that day</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{label} holds a character that cannot be stored ({code})</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{label} is empty. Fill it in.</source>
    <translation>“{label}”不能为空，请填写。</translation>
  </message>
  <message>
    <source>{label} is required</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{label}: {count} characters, at most {limit} fit</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{label}: {value} is outside {low} to {high}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{label}: “{value}” is not a possible value</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{name} belongs to {theirs}; this computer belongs to {here}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{name} cannot be both persons</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{name} cannot be moved to an office of another county here</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{name} cannot sign in: {status}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{name} has decided this before</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{name} is no prospect</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{name} is not on duty ({status})</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{name} may not unlock this: {right}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{name} signs in on this computer for the first time</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{name} was changed again since the save</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{number} was printed elsewhere meanwhile</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{staff_no} has never signed in on this computer</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{status} does not end somebody's work</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>{value} is no mail product</source>
    <translation type="unfinished"></translation>
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
    <source>“{value}” is a formula or an error of the spreadsheet</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>“{value}” is no agreement customer code</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>“{value}” is no birthday</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>“{value}” is no day up to today</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>“{value}” is no e-mail address</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>“{value}” is no input code</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>“{value}” is no number of a slip</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>“{value}” is no office code</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>“{value}” is no phone number</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>“{value}” is no postcode</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>“{value}” is no resident identity number</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>“{value}” is no trade</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>“{value}” is no unified social credit code: 18 digits and capitals without I, O, S, V, Z</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>“{value}” is not a known value of {field}</source>
    <translation type="unfinished"></translation>
  </message>
  <message>
    <source>“{value}” is not an amount of money</source>
    <translation type="unfinished"></translation>
  </message>
</context>
</TS>
