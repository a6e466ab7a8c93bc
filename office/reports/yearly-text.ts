/** The yearly report in words. Every number is a figure; `[[=…]]` are names and slogans that hold one and count nothing. */
export const yearlyText = `
:::title

[[bodies]][[year]]年工作总结和[[year+1]]年工作安排

:::

[[year]]年，在上级党委、政府的坚强领导下，[[street]]坚持以习近平新时代中国特色社会主义思想为指导，认真学习宣传贯彻[[~congress]]精神，以党的建设引领各项工作，统筹常态化疫情防控和经济社会发展，立足城区区位优势，在文旅商贸上做文章，在服务群众上下功夫，辖区经济社会保持平稳发展。除另有说明外，本报告数据截至[[closes]]。

# [[year]]年主要工作成绩

## 坚持党建引领，汇聚干事合力

- 抓实政治理论学习。街道理论学习中心组开展研讨学习[[theory_study_sessions]]次，跟进学习习近平总书记重要讲话和上级会议精神。
- 抓实党员教育管理。依托街道党校开展党课宣讲[[party_lectures]]次，培训党员干部[[party_lecture_attendance]]人次；发展预备党员[[new_probationary_members]]名。
- 抓实基层组织建设。联合[[street_joint_committee_units]]个单位组建街道大工委，[[communities]]个社区与[[community_joint_committee_units]]个机关单位共建社区大党委，“双报到”党员[[double_registered_members]]名下沉社区，结合自身特长参与疫情防控、环境整治、巩卫创文等工作。在老旧小区改造中把党员活动办进街巷，由支部带头、党员示范，引导群众共同参与、共享成果。

## 优化营商环境，推进招商引资

发挥区位优势，盘活闲置资源，从挖掘潜力、改进服务入手稳住经济增长。全年引进项目[[projects_signed]]个，其中已完工[[projects_completed]]个，完工率[[project_completion_rate]]。各项目情况如下：

:::each{figure=projects_signed order=signed_on}

[[.name]]：计划投资[[.planned]][[.fixed|，固定投资{}]][[.output|，预计达产年产值{}]][[.tax|，达产年税收{}]]。

:::

## 突出目标导向，改善城乡面貌

- 加快重点项目建设。完成老旧小区基础设施[[renewal_phases_completed]]改造，建成样板小巷[[showcase_lanes]]，居住环境和生活品质得到改善；整合[[heritage_sites]]文化古迹旅游资源，推动创建省历史文化旅游示范区。
- 推进文明城市创建。巩固创卫成果，加强市容环境日常管理，建有社区生活垃圾收集点[[waste_collection_points]]个，推行垃圾分类。设立街道新时代文明实践所[[civilisation_institute]]、社区新时代文明实践站[[civilisation_stations]]个，社区覆盖率[[civilisation_station_coverage]]；开展志愿服务活动[[volunteer_activities]]场次，为群众办好事实事[[good_deeds]]件，受益群众[[good_deed_beneficiaries]]人。

:::some{figure=volunteer_activities_growth}

- 服务群众有新提升。志愿服务活动场次[[volunteer_activities_growth]]，办好事实事件数[[good_deeds_growth]]。

:::

- 实施乡村振兴战略。召开乡村振兴工作会议[[rural_meetings]]次，调研走访农村、农户[[rural_visits]]次；开展防止返贫监测帮扶集中排查“回头看”，用好光伏发电项目收益，巩固拓展脱贫攻坚成果。持续整治人居环境，推进厕所革命，健全农村公共厕所长效管护机制。

## 强化法治建设，提升治理水平

围绕法治政府建设目标，坚持依法行政，在法治轨道上推进各项工作。

- 经常学法。坚持集中学习与自学结合，组织干部职工学习全面依法治国精神，开展法治教育专题学习会[[rule_of_law_studies]]次。
- 广泛普法。落实“谁执法谁普法”，围绕禁毒、反诈、安全生产、社会治安等重点领域开展普法学习[[legal_knowledge_studies]]次；联合社区法律顾问举办普法讲座[[legal_adviser_lectures]]场次，举办校园普法讲座[[school_legal_lectures]]场；发放宣传资料[[legal_leaflets]]份，悬挂横幅[[legal_banners]]条，电子屏播放[[legal_screen_runs]]次，新建宣传栏[[legal_notice_boards_built]]个，受教育学生和群众[[legal_people_reached]]人。
- 规范执法。落实行政执法[[=“三项制度”]]，公开透明、接受监督，在综治维稳、疫情防控、安全生产等领域依法落实风险防控措施。

## 强化综合治理，维护和谐稳定

:::points{closes=petitions}

- 化解矛盾纠纷。落实领导包案责任制，推进社会治安综合治理。截至[[closes]]，受理网上信访[[online_petitions]]件，市矛调中心交办[[mediation_centre_cases]]件，市长热线转办[[hotline_cases]]件（其中重复件[[hotline_repeats]]件），[[?cases_answered|以上信访事项已全部办结并答复|以上信访事项办结并答复{}]]；群众来访（含市领导接访）已转办或办结[[visitor_cases]]件；司法所调解矛盾纠纷[[judicial_mediations]]件，妇联调解[[womens_mediations]]宗。

:::some{figure=hotline_cases_growth}

市长热线转办件[[hotline_cases_growth]]，司法所调解[[judicial_mediations_growth]]。

:::

:::

- 整治交通秩序。深入开展“春风利剑”专项行动，组织执法、应急、社区辅警、派出所和交警中队开展摩托车、电动自行车专项整治[[traffic_operations]]次，开展宣传活动[[traffic_publicity]]场，受教育群众[[traffic_people_reached]]人，群众交通安全意识有所增强。
- 抓好禁毒工作。更换和新增禁毒宣传栏[[drug_boards_renewed]]个，开展禁毒宣传活动[[drug_publicity]]场次，联合排查重点场所[[drug_premises_inspections]]次，群众识毒、防毒、拒毒能力有所提高。
- 抓好疫情防控。严格落实“外防输入、内防反弹”各项措施，守住疫情防线。
- 抓好安全生产。坚持安全第一、预防为主、综合治理，整治重点行业领域突出问题，开展自建房排查、燃气装置安装、烟花爆竹“打非”等工作，常态化巡查安全隐患，推动安全宣传[[=“五进”]]。
- 推进扫黑除恶。常态化清查涉黑涉恶线索，[[?major_incidents|辖区无重特大刑事案件和治安案件发生|辖区发生重特大刑事案件和治安案件{}件]]。
- 防范电信诈骗。以共建共治共享平安街道为主题，开展反电信诈骗平安宣传活动[[fraud_publicity]]场。
- 关爱精神障碍患者。与公安、卫生部门和社区配合，对辖区[[patients_followed]]名精神障碍患者进行随访管理，[[?patients_overdue|无脱管、无漏管|尚有{}名未按期随访]]。

## 强化民生保障，增进民生福祉

:::points{closes=livelihood}

坚持以人民为中心，着力解决群众实际困难。截至[[closes]]，城乡居民基本养老保险参保缴费[[pension_payers]]人，完成全年任务[[pension_target]]人的[[pension_progress]]；发放医疗救助[[medical_aid_people]]人、[[medical_aid_amount]]；发放[[=二次救助]][[second_aid_people]]人、[[second_aid_amount]]；发放新增低保[[new_minimum_living_people]]人、[[new_minimum_living_amount]]；发放临时救助金[[temporary_aid_people]]人、[[temporary_aid_amount]]；发放高龄补贴[[old_age_allowance_people]]人；新增事实无人抚养儿童[[new_unattended_children]]人，发放金额[[new_unattended_children_amount]]。

:::

# 存在问题

## 上年承诺兑现情况

:::none{figure=promises_made}

上年报告没有列出对[[year]]年工作的承诺。

:::

:::some{figure=promises_made}

[[year-1]]年报告对[[year]]年工作作出承诺[[promises_made]]项。截至[[closes]]，已兑现[[promises_kept]]项，其中逾期兑现[[promises_kept_late]]项；尚未兑现[[promises_unkept]]项。

:::

:::each{figure=promises_unkept order=sequence}

- [[.title]]。[[.unmet_because|未兑现的原因是{}。]][[.outcome|目前{}。]]

:::

## 短板和不足

[[year]]年，街道各项工作取得新进展，但仍有短板和不足。

:::each{figure=problems_listed order=sequence}

- [[.title]]。[[.description|{}。]][[.cause|主要原因是{}。]]

:::

:::none{figure=problems_listed}

问题清单中没有列入[[year]]年度报告的问题。

:::

截至[[closes]]，社区基础设施短板还有[[open_shortfalls]]处待补齐，涉及社区[[communities_with_shortfalls]]个。

# [[year+1]]年工作安排

深入学习贯彻[[~congress]]精神和习近平总书记重要讲话、重要指示精神，落实上级工作要求，结合街道实际，聚焦经济发展、扩容提质、社区治理、乡村振兴、民生改善，把各项工作抓细抓实。

:::each{figure=next_year_targets order=issued_on}

上级已下达的年度任务：[[.title]][[.value]][[.measured_in]]（[[.source]]）。

:::

:::none{figure=next_year_targets}

截至[[closes]]，上级尚未下达[[year+1]]年度任务。

:::

## 在经济发展上增添活力

:::each{figure=planned_economy order=sequence}

- [[.title]]。[[.promise|{}。]]

:::

:::none{figure=planned_economy}

经济发展工作尚未列入[[year+1]]年任务清单。

:::

## 在宜居环境上见到实效

:::each{figure=planned_environment order=sequence}

- [[.title]]。[[.promise|{}。]]

:::

:::none{figure=planned_environment}

宜居环境工作尚未列入[[year+1]]年任务清单。

:::

## 在民生福祉上不断进步

:::each{figure=planned_livelihood order=sequence}

- [[.title]]。[[.promise|{}。]]

:::

:::none{figure=planned_livelihood}

民生福祉工作尚未列入[[year+1]]年任务清单。

:::

## 在党建引领上持续用力

:::each{figure=planned_party_building order=sequence}

- [[.title]]。[[.promise|{}。]]

:::

:::none{figure=planned_party_building}

党的建设工作尚未列入[[year+1]]年任务清单。

:::
`.trim();
