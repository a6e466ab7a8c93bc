/** The one table of errors: code, HTTP status, and in both languages what is wrong and what would be right. `{name}` is filled from the error's details. */
import type { Problem, Text } from '@yibenzhang/engine';

interface ErrorEntry {
	readonly status: number;
	readonly text: Text;
}

export const ERRORS = {
	not_signed_in: entry(401, '尚未登录或登录已过期，请重新登录。', 'You are not signed in, or the session has ended. Please sign in again.'),
	sign_in_failed: entry(401, '用户名或密码不正确。', 'The user name or the password is not right.'),
	totp_required: entry(401, '请输入动态口令（6 位数字）或一个备用码。', 'Please give the six digits of your authenticator app, or one of your backup codes.'),
	totp_wrong: entry(
		401,
		'动态口令或备用码不正确，请看清后重新输入；每个备用码只能用一次。',
		'That code is not right. Please look again and repeat it; a backup code works once.',
	),
	sign_in_locked: entry(
		429,
		'密码连续输错，账号已锁定，请在 {minutes} 分钟后再试，或请管理员重置密码。',
		'Too many wrong passwords: the account is locked. Try again in {minutes} minutes or ask an administrator for a reset.',
	),
	password_change_wanted: entry(
		403,
		'您用的是一次性密码，请先改成自己的密码，再做别的事。',
		'You signed in with a one-time password: choose one of your own first.',
	),
	password_wrong: entry(403, '现在的密码不正确。', 'The present password is not right.'),
	password_weak: entry(422, '这个密码不够安全，请按所列要求另选一个。', 'This password is too weak; please choose another as listed.'),
	session_wanted: entry(
		403,
		'账号、密码和令牌只能在登录后的页面上管理，不能用令牌。',
		'Accounts, passwords and tokens are managed after signing in with the password, never by a token.',
	),
	account_closed: entry(
		403,
		'“{account}”已离岗，账号停用。如有需要请联系管理员。',
		'“{account}” has left; the account is closed. Ask an administrator if that is wrong.',
	),
	account_taken: entry(409, '用户名“{account}”已有人用，请另取一个。', 'The user name “{account}” is taken; choose another.'),
	account_open: entry(409, '“{account}”没有离岗。', '“{account}” has not left.'),
	last_administrator: entry(
		409,
		'这样就没有长期在岗的系统管理员了；请先把管理员岗位交给另一个账号。',
		'Nobody would administer any more; give an administrator’s post without an end to another account first.',
	),
	roles_apart: entry(409, '“{account}”不能同时任“{one}”和“{other}”。', '“{account}” may not be “{one_en}” and “{other_en}” on the same day.'),
	post_refused: entry(422, '这个岗位不能这样设，请按所列各处改正。', 'The post cannot be given so; please mend the places listed.'),
	post_unknown: entry(404, '这个账号没有这个岗位或代理。', 'The account has no such post and stands in for nobody so.'),
	totp_already_on: entry(409, '动态口令已经启用；要换手机，请先停用。', 'An authenticator is set up already; switch it off before setting up another.'),
	totp_not_on: entry(409, '没有启用动态口令。', 'No authenticator is set up.'),
	token_unknown: entry(404, '没有这个令牌，或已经撤回。', 'There is no such token, or it has been withdrawn.'),
	sample_only_local: entry(
		403,
		'示例账号只能在本机登录；管理员放开后才能从其他电脑使用。',
		'Sample accounts sign in from this machine only, until an administrator allows more.',
	),
	not_allowed: entry(403, '您的岗位不能对“{register}”做“{action}”。{instead}', 'Your post may not do “{action_en}” in “{register_en}”. {instead_en}'),
	not_readable: entry(403, '您的岗位不能查看“{register}”。', 'Your post may not read “{register_en}”.'),
	administrators_only: entry(403, '只有系统管理员可以这样做。', 'Only an administrator may do this.'),
	route_unknown: entry(404, '没有这个地址：{path}。可用的地址见 /api/openapi.json。', 'There is nothing at {path}. See /api/openapi.json for what there is.'),
	method_not_allowed: entry(405, '此地址不支持 {method}；可用：{methods}。', '{method} is not possible at this address; possible: {methods}.'),
	not_http: entry(400, '收到的不是完整的 HTTP 请求。', 'What arrived is no complete HTTP request.'),
	too_slow: entry(408, '请求没有在规定时间内发完，请检查网络后重发。', 'The request did not arrive in time; check the network and send it again.'),
	headers_too_large: entry(431, '请求的地址或头部过长，最多 16 KiB。', 'Address and headers of the request are too long; at most 16 KiB.'),
	register_unknown: entry(404, '没有名为“{register}”的台账。', 'There is no register “{register}”.'),
	action_unknown: entry(404, '“{register}”没有“{action}”这个操作；可用：{actions}。', '“{register}” has no action “{action}”; there are: {actions}.'),
	record_unknown: entry(404, '没有这条记录，或您无权查看：{id}。', 'There is no such record, or you may not see it: {id}.'),
	pins_full: entry(409, '工作台上最多放 {most} 个数字，请先移走不用的。', 'The workbench holds {most} figures at most; take one away first.'),
	figure_unknown: entry(404, '没有名为“{figure}”的数字。', 'There is no figure “{figure}”.'),
	definition_unknown: entry(404, '账本里没有这一定义：{definition}。', 'The book keeps no such definition: {definition}.'),
	definition_outlived: entry(
		409,
		'“{figure}”自 {from} 起的口径用到了现已没有的内容，不能再问；用到的各处如下。',
		'“{figure}” as defined from {from} names what is no longer there and cannot be asked; the places are listed.',
	),
	report_unknown: entry(404, '没有名为“{report}”的报告。', 'There is no report “{report}”.'),
	report_not_yours: entry(403, '“{report}”由主管部门负责人定稿。', '“{report_en}” is finished by the head of the section that keeps it.'),
	edition_unknown: entry(404, '没有这份定稿：{edition}。', 'There is no edition {edition}.'),
	edition_reason_wanted: entry(
		422,
		'已有第 {number} 稿；另出一稿须写明更正了什么、为什么。',
		'Edition {number} stands already; say what another one corrects, and why.',
	),
	edition_closed: entry(409, '这份定稿现在不能这样做：{why}。', 'This cannot be done to the edition now: {why_en}.'),
	book_busy: entry(409, '账本正在大量写入，请稍后再试；没有留下任何内容。', 'The book was being written to; nothing was kept. Please try again in a moment.'),
	form_unknown: entry(404, '没有这张报表：{form}。', 'There is no form {form}.'),
	form_not_yours: entry(
		403,
		'这张报表由“{unit}”保管；只有该部门的人能载入、绑定和填报。',
		'The form is kept by “{unit_en}”; only its people load, bind and fill it.',
	),
	form_stale: entry(
		409,
		'“{title}”刚被别人改过，请看过现在的样子再继续；您的改动没有保存。',
		'“{title}” was changed by somebody else just now; look at it as it stands and go on. Your change was not kept.',
	),
	form_file_lost: entry(
		410,
		'报表的文件不在数据目录中，请联系管理员（{hash}）。',
		'The file of the form is not in the data folder; tell an administrator ({hash}).',
	),
	form_list_long: entry(
		422,
		'“{register}”符合条件的有 {count} 条，一张名单最多 {most} 条；请加条件或换统计期。',
		'{count} records of “{register_en}” would stand in the list, at most {most} can; set a condition or choose another period.',
	),
	bindings_refused: entry(
		422,
		'有的单元格不能这样绑定，请按所列各处改正；什么都没有保存。',
		'Some cells cannot be bound so; please mend the places listed. Nothing was kept.',
	),
	filling_unknown: entry(404, '没有这次填报：{filling}。', 'There is no filling {filling}.'),
	filling_reason_wanted: entry(
		422,
		'这一期已报送过（第 {number} 次填报）；再填一次须写明更正了什么、为什么。',
		'This period was sent already (filling {number}); say what another one corrects, and why.',
	),
	filling_replaces_wrong: entry(409, '要更正的不是现在有效的填报：{why}。', 'That is not the filling to replace: {why_en}.'),
	filling_sent: entry(409, '这次填报已经标记为报送。', 'This filling has been marked as sent already.'),
	filling_mark_stays: entry(409, '报送标记不能撤回：{why}。', 'The mark of sending cannot be taken back: {why_en}.'),
	filling_not_readable: entry(
		403,
		'这份文件里有“{register}”的名单，您的岗位不能查看其中的全部内容。',
		'The file lists records of “{register_en}” that your post may not see in full.',
	),
	chapter_unknown: entry(404, '这份定稿没有“{chapter}”这一章。', 'The edition has no chapter “{chapter}”.'),
	chapter_not_yours: entry(403, '“{chapter}”由负责这一章的部门负责人确认。', '“{chapter}” is confirmed by the head of the section that answers for it.'),
	draft_unknown: entry(404, '没有这份起草稿：{draft}。', 'There is no draft {draft}.'),
	draft_chapter_unknown: entry(404, '这份起草稿没有这一部分：{chapter}。', 'The draft has no part {chapter}.'),
	draft_version_unknown: entry(404, '没有第 {number} 个版本。', 'There is no version {number}.'),
	draft_part_unknown: entry(422, '这份报告没有可以单独起草的“{part}”。', 'The report has no “{part}” that could be written alone.'),
	draft_exists: entry(409, '“{report}”{period}已在起草，请在那一份里写。', '“{report_en}” of {period} is being written already; please write there.'),
	draft_closed: entry(409, '这份起草稿{why}，不能再改。', 'The draft has been {why_en} and takes no more changes.'),
	draft_not_set_aside: entry(409, '这份起草稿没有搁置。', 'The draft has not been set aside.'),
	draft_not_yours: entry(
		403,
		'这一部分由负责的部门起草，可以批注、提建议。',
		'This part is written by the section that answers for it; you may comment and suggest.',
	),
	draft_step_not_yours: entry(
		403,
		'这一步由负责的部门或牵头部门来做。',
		'This is for the section that answers for the part, or the one that keeps the report.',
	),
	chapter_handed_in: entry(409, '这一部分已经交稿；要改，请先取回。', 'This part has been handed in; take it back before changing it.'),
	chapter_not_handed_in: entry(409, '这一部分还没有交稿。', 'This part has not been handed in.'),
	draft_writer_wrong: entry(422, '“{account}”不在负责这一部分的部门。', '“{account}” holds no post in the section that answers for this part.'),
	draft_update_wrong: entry(422, '收到的修改无法写入：{why}。', 'The change cannot be taken: {why_en}.'),
	draft_update_gap: entry(
		409,
		'收到的修改缺了前面的部分，请把全文状态重新发送。',
		'Something before this change is missing; please send the whole state again.',
	),
	draft_chapter_full: entry(409, '这一部分过长，不能再写；请分成几部分。', 'This part is too long to be written on; please split it.'),
	draft_problems: entry(422, '起草稿还有不合规范之处，请按所列各处改正后定稿。', 'The draft is not yet as a report must be; please mend the places listed.'),
	draft_unhanded: entry(422, '还有 {parts} 个部分没有交稿，请等交稿，或说明理由。', '{parts} parts are not handed in. Please wait for them, or give a reason.'),
	remark_unknown: entry(404, '没有这条批注：{remark}。', 'There is no remark {remark}.'),
	remark_moved: entry(409, '批注所指的文字已经不在，不能采纳。', 'The words of this remark are no longer there; it cannot be accepted.'),
	remark_not_yours: entry(
		403,
		'建议由起草人处理；批注也可由本人处理。',
		'Suggestions are settled by those who write here, comments also by whoever made them.',
	),
	remark_state_wrong: entry(409, '这条批注不能这样处理。', 'This remark cannot be settled so.'),
	body_unknown: entry(404, '“{body}”不在这份报告的署名机关中。', '“{body}” is not among the bodies that sign this report.'),
	signing_not_yours: entry(403, '报告由街道领导签发。', 'Reports are signed by the leaders of the street.'),
	signed_for_another: entry(
		409,
		'您已代表另一个机关签发；联合署名须由不同的人分别签发。',
		'You have signed for another body; a joint signature is given by different people.',
	),
	returning_not_yours: entry(403, '定稿由确认章节的部门负责人或街道领导退回。', 'An edition is returned by those who confirm its chapters or sign it.'),
	contradictions_running: entry(409, '正在核查矛盾，请等它完成。', 'Contradictions are being looked for already; wait until that is done.'),
	contradictions_not_yours: entry(
		403,
		'您的岗位不办理业务，不能发起核查；每天夜里会自动核查。',
		'Your post records nothing and cannot start this; it runs every night by itself.',
	),
	contradiction_rule_unknown: entry(404, '没有名为“{rule}”的规则。', 'There is no rule “{rule}”.'),
	contradiction_unknown: entry(404, '没有这处矛盾，或已不再出现，或您无权查看。', 'There is no such contradiction, it is gone, or you may not see it.'),
	contradiction_moved: entry(
		409,
		'这处矛盾所依据的事实刚刚变了，请看过新的情况再决定。',
		'The facts behind this contradiction have just changed; look at them again and decide.',
	),
	accepting_not_yours: entry(
		403,
		'只有能办理这条记录的人或部门负责人可以认可；请联系主责部门。',
		'Only those who may act on the record, or a head of section, accept it; ask the section that keeps it.',
	),
	step_done: entry(409, '这一步已经做过了。', 'This step has been done already.'),
	unit_unknown: entry(400, '单位树中没有“{unit}”。', 'The unit tree has no unit “{unit}”.'),
	setup_code_wrong: entry(
		403,
		'建账码不正确。它显示在启动本系统的窗口里，每次启动都不同。',
		'The code is not right. It stands in the window where the server was started, another at every start.',
	),
	first_run_over: entry(
		409,
		'这里已经有单位建账了。再建一本，请在服务器上用 yb office create。',
		'An office has been founded here already. For another use yb office create on the server.',
	),
	code_list_unknown: entry(404, '没有名为“{list}”的代码表。', 'There is no code list “{list}”.'),
	note_word_unknown: entry(404, '没有这个说法，或已经删去。', 'There is no such word, or it has been taken away.'),
	setting_refused: entry(422, '这样设不行，请按所列各处改正。', 'That cannot be set; please mend the places listed.'),
	unit_refused: entry(409, '单位不能这样变更：{why}。', 'The units cannot be changed so: {why_en}.'),
	office_missing: entry(
		404,
		'还没有办公室；请先建立：yb office create --name 名称 --communities 甲,乙,…',
		'There is no office yet; make one: yb office create --name NAME --communities A,B,…',
	),
	office_unknown: entry(404, '没有名为“{office}”的办公室；有：{offices}。', 'There is no office “{office}”; there are: {offices}.'),
	office_taken: entry(409, '已有名为“{office}”的办公室。', 'There is an office “{office}” already.'),
	account_unknown: entry(404, '没有账号“{account}”。', 'There is no account “{account}”.'),
	batch_unknown: entry(404, '没有这个批次：{id}。', 'There is no such batch: {id}.'),
	period_wrong: entry(400, '统计期“{period}”写得不对；应为 {right}。', '“{period}” is not a period that can be asked for here; write {right_en}.'),
	query_wrong: entry(400, '查询条件有误，请按所列各处改正。', 'The query is not right; please mend the places listed.'),
	body_wrong: entry(400, '请求内容有误，请按所列各处改正。', 'The request is not right; please mend the places listed.'),
	body_not_json: entry(400, '请求内容不是有效的 JSON（UTF-8 编码）。', 'The request is not valid JSON in UTF-8.'),
	body_too_large: entry(413, '请求内容过大，最多 {limit}。', 'The request is too large; at most {limit}.'),
	media_type_wrong: entry(415, '请求类型应为 application/json。', 'The content type should be application/json.'),
	values_refused: entry(
		422,
		'填写的内容有误，请按所列各处改正；什么都没有保存。',
		'Some values cannot stand; please mend the places listed. Nothing was saved.',
	),
	state_refused: entry(
		409,
		'记录现为“{state}”，不能做“{action}”；现在可以：{actions}。',
		'The record is “{state_en}”: “{action_en}” is not possible now. Possible: {actions_en}.',
	),
	guard_refused: entry(409, '条件不满足，不能做“{action}”：{guard}。', '“{action_en}” is not possible: it must hold that {guard_en}.'),
	cap_reached: entry(
		409,
		'同一{alike}在 {year} 年已有 {count} 件，达到“{set_by}”的上限（{most}），不能再做“{action}”。{instead}',
		'{count} stand for the same {alike_en} in {year}, which is the number of “{set_by_en}” ({most}): “{action_en}” is not possible. {instead_en}',
	),
	version_stale: entry(
		409,
		'这条记录已由{by}改过（第 {version} 版）：{changed}。请看过后再决定；现在可以：{actions}。',
		'The record was changed by {by} (version {version}): {changed_en}. Look at it and decide; possible now: {actions_en}.',
	),
	reason_wanted: entry(422, '“{action}”需要写明原因（reason）。', '“{action_en}” needs a reason.'),
	id_wanted: entry(400, '“{action}”要指明记录（id）。', '“{action_en}” needs the id of a record.'),
	batch_built_on: entry(
		409,
		'后来有 {count} 条记录在这一批上接着办理（被改过、被引用或所引用的已作废），不能整批撤回：{records}。',
		'{count} records were built on this batch since (changed, pointing at it, or pointed at and voided), so it cannot be taken back: {records}.',
	),
	batch_not_allowed: entry(
		403,
		'这一批里有您的岗位现在不能办理的记录，不能由您撤回；请联系主责部门的负责人。',
		'Your posts no longer cover some records of this batch, so you may not take it back; ask the head of the section that keeps them.',
	),
	batch_taken_back: entry(409, '这一批已经撤回过了。', 'This batch has been taken back already.'),
	view_unknown: entry(404, '没有这个视图，可能已被删除：{id}。', 'There is no such view; it may have been deleted: {id}.'),
	view_not_yours: entry(403, '“{name}”是别人的视图；可以另存为自己的。', '“{name}” belongs to somebody else; save a view of your own instead.'),
	view_name_taken: entry(409, '已有名为“{name}”的视图，请另取一个名字。', 'There is a view named “{name}” already; choose another name.'),
	view_unit: entry(403, '您在“{unit}”没有岗位，不能为它保存视图。', 'You have no post in “{unit}” and cannot save views for it.'),
	idempotency_differs: entry(
		422,
		'同一个 Idempotency-Key 已用于内容不同的请求；新的请求请换一个。',
		'This Idempotency-Key was used for another request; use a new one for a new request.',
	),
	idempotency_key_wrong: entry(400, 'Idempotency-Key 应为 1 到 200 个可见字符。', 'An Idempotency-Key is 1 to 200 visible characters.'),
	attachment_unknown: entry(404, '没有这个附件，或您无权查看。', 'There is no such attachment, or you may not see it.'),
	attachment_empty: entry(400, '请求里没有文件内容。', 'The request holds no file.'),
	attachment_broken: entry(422, '图片打不开，可能已损坏或过大（{why}）。', 'The picture cannot be opened; it may be damaged or too large ({why}).'),
	attachment_lost: entry(
		410,
		'附件的内容不在数据目录中，请联系管理员（{hash}）。',
		'The content of this attachment is not in the data folder; tell an administrator ({hash}).',
	),
	attachment_kind: entry(415, '不支持这种附件；可用：{kinds}。', 'Attachments of this kind are not taken; possible: {kinds_en}.'),
	export_busy: entry(503, '现在已有 {most} 份表格正在导出，请等一会儿再试。', '{most} spreadsheets are being written already; please try again in a moment.'),
	draft_empty: entry(400, '没有可以核对的文字。', 'There is no text to check.'),
	draft_kind: entry(
		415,
		'读不了这个文件：{why}。可核对 .docx、.txt、.md；其他文件请另存为 .docx，或把文字直接粘贴进来。',
		'The file cannot be read: {why_en}. What can be checked is .docx, .txt and .md; save it as .docx or paste the text.',
	),
	draft_locked: entry(
		422,
		'文件设了打开密码，读不了。请取消密码、保存后再来核对。',
		'The file is locked by a password. Remove the password, save it and check it again.',
	),
	draft_broken: entry(
		422,
		'文件已损坏，读不了。请在 Word 或 WPS 中打开、另存后再来核对。',
		'The file is damaged. Open it in Word or WPS, save it anew and check that.',
	),
	draft_too_large: entry(
		413,
		'文字太长：一次最多核对 {most} 字，请分成几份。',
		'The text is too long: at most {most} characters at a time; check it in parts.',
	),
	draft_unread: entry(400, '打不开文件 {file}：{why}', 'The file {file} cannot be opened: {why}'),
	import_unknown: entry(404, '没有这次导入，或已过期；请重新上传文件。', 'There is no such import, or its time is over; send the file again.'),
	import_kind: entry(
		415,
		'读不了这个文件：{why}。请在 Excel 或 WPS 中另存为 .xlsx（或 .csv）再上传。',
		'The file cannot be read: {why_en}. Save it as .xlsx (or .csv) in Excel or WPS and send that.',
	),
	import_locked: entry(
		422,
		'文件设了打开密码，读不了。请在 Excel 或 WPS 中取消密码、保存后再上传。',
		'The file is locked by a password. Remove the password in Excel or WPS, save it and send it again.',
	),
	import_broken: entry(
		422,
		'文件已损坏，读不了（{why}）。请在 Excel 或 WPS 中打开、另存后再上传。',
		'The file is damaged and cannot be read ({why_en}). Open it in Excel or WPS, save it anew and send that.',
	),
	import_too_large: entry(
		413,
		'{what}超过了上限（{most}）。请拆成几个文件，或删去多余的部分再上传。',
		'Beyond the limit of {most_en}: {what_en}. Split the file or take out what is not needed, and send it again.',
	),
	import_no_rows: entry(422, '文件里没有可以导入的行。', 'The file holds no row to import.'),
	import_busy: entry(409, '这次导入正在核对或写入，请等它完成。', 'The import is being checked or written; wait until that is done.'),
	import_unchecked: entry(409, '请先核对，再写入。', 'Check the import before writing it.'),
	import_written: entry(409, '这次导入已经写入。', 'The import has been written already.'),
	import_refused: entry(
		409,
		'有 {count} 行不能写入。请改正后重新上传，或选择“不写这些行”。',
		'{count} rows cannot be written. Mend them and send the file again, or choose to leave them out.',
	),
	import_outdated: entry(
		409,
		'核对之后台账又有了改动，已重新核对；请看过新的结果再写入。',
		'The register changed since the check, so it was checked anew; look at the result before writing.',
	),
	form_kind: entry(
		415,
		'填不了这个文件：{why}。请用 Excel 或 WPS 打开，另存为 .xlsx（带宏的另存为 .xlsm）后再来。',
		'The file cannot be filled: {why_en}. Open it in Excel or WPS and save it as .xlsx (or .xlsm with macros).',
	),
	form_locked: entry(
		422,
		'文件设了打开密码，打不开。请向发送方要密码，取消密码、保存后再来。',
		'The file is locked by a password. Ask its sender for the password, remove it and save the file.',
	),
	form_broken: entry(
		422,
		'表格文件已损坏，填不了：{why}。请重新取得这份文件。',
		'The file is damaged and cannot be filled: {why_en}. Get it from its sender again.',
	),
	form_too_large: entry(413, '表格文件过大：{what}最多 {most}。', 'The file is too large: {what_en}, at most {most_en}.'),
	form_refused: entry(
		422,
		'有的格子填不了，请按所列各处改正；文件没有改动。',
		'Some cells cannot be filled; please mend the places listed. The file was not changed.',
	),
	paper_words: entry(
		422,
		'版头、版记有填得不对的，请看各项后面的说明。',
		'Something in the head or foot of the paper is not right; see what is said of each field.',
	),
	returned_kind: entry(
		415,
		'这不是 Word 文件（.docx）。请在 Word 或 WPS 中另存为 .docx 再上传。',
		'This is no Word file (.docx). Save it as .docx in Word or WPS and send that.',
	),
	returned_broken: entry(
		422,
		'文件打不开，可能已损坏或设了打开密码（{why}）。请在 Word 或 WPS 中打开、另存后再上传。',
		'The file cannot be opened; it may be damaged or locked by a password ({why_en}). Open it in Word or WPS, save it anew and send that.',
	),
	returned_too_large: entry(
		413,
		'文件的内容超过了上限；报告没有这么长，请核对是不是传错了文件。',
		'The file holds more than any report; please look whether it is the right one.',
	),
	returned_other_draft: entry(
		422,
		'这份文件不是从这份起草稿下载的，改动不能放进去。',
		'The file was not made from this draft, so its changes cannot be put there.',
	),
	returned_other: entry(422, '这份文件是“{report}”的，不是这里的报告。', 'The file is of “{report}”, not of this report.'),
	not_ready: entry(503, '账本正在准备（建表、写入示例年），请稍候。', 'The book is being prepared; please wait a moment.'),
	store_unavailable: entry(503, '数据库暂时没有应答，请稍后再试；刚才的内容没有保存。', 'The database does not answer; please try again. Nothing was saved.'),
	disk_full: entry(
		507,
		'服务器的磁盘已满，刚才的内容没有保存。请联系管理员腾出空间。',
		'The disk of the server is full and nothing was saved. Ask an administrator to free some space.',
	),
	unexpected: entry(
		500,
		'出错了，已记入日志（编号 {request}）。请把编号告诉管理员。',
		'Something went wrong and was logged as {request}. Please tell an administrator that number.',
	),
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;

/** The one error that is shown to people. `fields` names places in the request, each with what would be right. */
export class AppError extends Error {
	readonly code: ErrorCode;
	readonly details: Readonly<Record<string, unknown>>;
	readonly fields: readonly Problem[];

	constructor(code: ErrorCode, details: Readonly<Record<string, unknown>> = {}, fields: readonly Problem[] = []) {
		super(fill(ERRORS[code].text.zh, details));
		this.name = 'AppError';
		this.code = code;
		this.details = details;
		this.fields = fields;
	}

	get status(): number {
		return ERRORS[this.code].status;
	}
}

/** The body of an error's answer, as `interfaces` gives it. */
export function errorAnswer(error: AppError) {
	const text = ERRORS[error.code].text;
	return {
		error: {
			code: error.code,
			message: fill(text.zh, error.details),
			message_en: fill(text.en, error.details),
			fields: error.fields.map(({ path, message }) => ({ path, message: message.zh, message_en: message.en })),
			...(error.details.current === undefined ? {} : { current: error.details.current }),
		},
	};
}

function entry(status: number, zh: string, en: string): ErrorEntry {
	return { status, text: { zh, en } };
}

function fill(template: string, details: Readonly<Record<string, unknown>>): string {
	return template.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? details[name.replace(/_en$/, '')] ?? ''));
}
