from . import test_lifecycle_back_doors, test_lifecycle_mixin
from . import test_certificate_issue
from . import test_counter
from . import test_certificate_numbers
from . import test_authority_regions
from . import test_clock_start
from . import test_authority_name
from . import test_authority_tree
from . import test_authority_scope
from . import test_delegation_covers
from . import test_post_conflict
from . import test_res_users_appoint
from . import test_substitution_represents
from . import test_clock_stop
from . import test_clock_pause
from . import test_clock_seal
from . import test_clock_recount
from . import test_calendar_year_announce
from . import test_clock_explain
from . import test_clock_sweep, test_clock_sweep_faults
from . import test_heartbeat
from . import test_time_limit
from . import test_task_mine
from . import test_clock_queries
from . import test_application_grant
from . import test_application_check
from . import test_application_submit
from . import test_application_return_
from . import test_application_accept
from . import test_application_deem_accepted
from . import test_application_decline
from . import test_application_conclude
from . import test_application_refuse
from . import test_application_issue
from . import test_application_terminate
from . import test_application_withdraw
from . import test_application_deem_renewed
from . import test_dossier_version_seal
from . import test_upload_check
from . import test_evidence_lawful
from . import test_application_paths
from . import test_application_desk
from . import test_application_stale_form
from . import test_res_partner_credit_code
from . import test_path_rule_resolve
from . import test_product_rules
from . import test_catalogue_queries
from . import test_requirement_due
from . import test_catalogue_submit
from . import test_catalogue_return_
from . import test_catalogue_approve
from . import test_catalogue_adopt
from . import test_catalogue_supersede
from . import test_catalogue_line_cancel
from . import test_rule_book_review, test_rule_book_return_, test_rule_book_publish
from . import test_rule_book_adopt, test_rule_book_repeal
from . import test_pass_rule_judge
from . import test_unit_merge
from . import test_regime_switch
from . import test_law
from . import test_appeal_answer
from . import test_appeal_take_up
from . import test_auditor_ban
from . import test_auditor_promote
from . import test_auditor_queries
from . import test_auditor_register
from . import test_auditor_renew
from . import test_auditor_resign
from . import test_auditor_roster
from . import test_department_approve
from . import test_department_change_apply, test_department_change_file
from . import test_department_change_refuse
from . import test_department_check_conclude
from . import test_department_finding_correct, test_department_finding_reopen
from . import test_department_finding_verify
from . import test_department_propose
from . import test_department_report_assess, test_department_report_submit
from . import test_department_return_
from . import test_department_withdraw
from . import test_draw_commit
from . import test_draw_draw
from . import test_draw_publish
from . import test_draw_repeat
from . import test_exam_close
from . import test_integrity_breach_confirm, test_integrity_breach_dismiss
from . import test_integrity_breach_open
from . import test_liability_case_decide, test_liability_case_open
from . import test_performance_acknowledge
from . import test_performance_assess
from . import test_performance_confirm
from . import test_performance_object
from . import test_qualification_approve
from . import test_qualification_enter
from . import test_qualification_recommend
from . import test_qualification_refuse
from . import test_sanction_drop
from . import test_sanction_impose, test_sanction_impose_pending
from . import test_sanction_lift
from . import test_training_session_hold
from . import test_qualification_end
from . import test_archive_close
from . import test_archive_destroy
from . import test_archive_keep
from . import test_archive_request_destruction
from . import test_certificate_act_decide, test_certificate_act_drop, test_certificate_act_execute
from . import test_certificate_act_propose, test_certificate_act_send_back
from . import test_certificate_annul
from . import test_certificate_cancel
from . import test_certificate_change
from . import test_certificate_renew
from . import test_certificate_replace
from . import test_certificate_retract
from . import test_certificate_revoke
from . import test_certificate_standing
from . import test_decision_set_aside
from . import test_destruction_approve
from . import test_destruction_execute
from . import test_destruction_refuse
from . import test_destruction_request
from . import test_destruction_sign
from . import test_destruction_withdraw
from . import test_application_scope
from . import test_application_queries
from . import test_application_concurrency
from . import test_demo_province
from . import test_back_doors
from . import test_access_matrix
from . import test_public_methods
from . import test_application_machine
from . import test_path_rule_law
from . import test_public_listing
from . import test_public_number
from . import test_register
from . import test_notice_serve
from . import test_case_requirements_desks, test_case_requirements_acceptance
from . import test_case_requirements_renewal, test_case_requirements_handover
from . import test_case_requirements_file, test_case_requirements_data
from . import test_bad_input
from . import test_application_sweep
from . import test_allocation
from . import test_paper_print
from . import test_notice_paper
from . import test_notice_service
from . import test_office_words
from . import test_certificate_version_paper
from . import test_remote_calls
from . import test_removal_application
from . import test_removal_certificate
from . import test_unit_remap
from . import test_register_clock
from . import test_secret_access
from . import test_decision_successor
from . import test_case_duration
from . import test_authority_duty
from . import test_information_check
from . import test_office_prepares
from . import test_archive_class
from . import test_case_requirements_outside
from . import test_public_verify
from . import test_blank_print_on
from . import test_blank_spoil
from . import test_blank_hand_over
from . import test_print_run_print_out, test_print_run_dispatch, test_print_run_drop
from . import test_paper_ofd
from . import test_notice_letters
from . import test_paper_editions
from . import test_paper_bad_input
from . import test_export_strings
from . import test_issue_run
from . import test_visit_open
from . import test_visit_close
from . import test_visit_reopen
from . import test_visit_report
from . import test_visit_sign_off
from . import test_visit_send_back
from . import test_visit_notify
from . import test_visit_abandon
from . import test_visit_sample
from . import test_visit_tablet
from . import test_feedback_hand_out
from . import test_feedback_answer
from . import test_visit_recheck
from . import test_visit_post_issue
from . import test_review_plan_file
from . import test_review_team_people
from . import test_review_order_cancel, test_review_order_reassign
from . import test_review_plan_acknowledge, test_review_plan_approve, test_review_plan_change
from . import test_review_plan_send_back, test_review_plan_withdraw
from . import test_review_team_confirm, test_review_team_dissolve, test_review_team_propose
from . import test_review_team_reopen, test_review_team_return_, test_review_team_choice
from . import test_role_review
from . import test_ability_report_confirm, test_ability_report_dismiss
from . import test_liability_team
from . import test_review_plan_paper
from . import test_portal_handler
from . import test_portal_stage
from . import test_portal_stranger
from . import test_portal_visitor
from . import test_portal_account
from . import test_portal_agent
from . import test_portal_reader
from . import test_portal_bad_input
from . import test_portal_doors
from . import test_portal_merger
from . import test_portal_notice
from . import test_portal_certificate
from . import test_portal_queries
from . import test_mandate_invite
from . import test_renewal_reminder
from . import test_portal_road
from . import test_application_worklist
from . import test_application_reopen
from . import test_verb_question
from . import test_outside_service
from . import test_res_users_leave
from . import test_evidence_file
from . import test_policy_change
from . import test_review_order_supersede
from . import test_tablet_page
from . import test_feedback_page
from . import test_visit_roles
from . import test_visit_transmission
from . import test_public_certificate
from . import test_publication_review
from . import test_publication_return_
from . import test_publication_publish
from . import test_publication_withdraw
from . import test_public_pages
from . import test_public_bad_input
from . import test_public_registers
from . import test_remote_errors
from . import test_rule_book_publicity
from . import test_charge_refund
from . import test_consultation_close
from . import test_consultation_open
from . import test_interpretation_answer
from . import test_interpretation_ask
from . import test_interpretation_publish
from . import test_interpretation_return_
from . import test_interpretation_withdraw
from . import test_issue_window
from . import test_law_explanation
from . import test_publicity_event_call_off, test_publicity_event_hold
from . import test_problem_notice_send, test_problem_notice_receive, test_problem_notice_close
from . import test_standard_supersede
from . import test_standard_withdraw
from . import test_rule_proposal_file, test_rule_proposal_withdraw, test_rule_proposal_adopt
from . import test_rule_proposal_refuse
from . import test_summary_batch_send, test_summary_batch_receive, test_summary_batch_forward
from . import test_summary_batch_give_back, test_summary_batch_acknowledge
from . import test_summary_line_verify, test_summary_line_return_
from . import test_reviewer_rule
from . import test_department_audit, test_department_audit_people
from . import test_portal_plan
from . import test_visit_observer
from . import test_paper_no_packet
from . import test_heartbeat_job
from . import test_certificate_undrawn
from . import test_oversight_freeze
from . import test_oversight_begin
from . import test_oversight_close
from . import test_oversight_check_conclude
from . import test_performance_entry
from . import test_review_back_doors
from . import test_conduct_pledge
from . import test_derived_columns
