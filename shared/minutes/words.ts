/** The words minutes are written with, in one place. Patterns are parts of regular expressions. */

/** What a body calls itself at the head of a resolution. */
export const bodyNouns =
  '(?:Panel|Sub-?[Cc]ommittee|Committee|Council|Cabinet|Board|Authority|Commission|Forum|Assembly|Executive|Working (?:Group|Party)|Trustees|Governors|Members|[Mm]eeting|Cynghorwyr|Cyngor|Pwyllgor)';

/** A body with its article and name: `The Police and Crime Panel`, `Committee`, `Full Council`. */
export const bodyName = `(?:[Tt]he\\s+)?(?:[\\p{Lu}&][\\p{L}’'&,-]*\\s+(?:(?:and|of|for|the|&|-)\\s+)*){0,9}?${bodyNouns}(?:\\s+for\\s+(?:[\\p{Lu}&][\\p{L}’'-]*\\s*(?:and\\s+|&\\s+)?)+)?`;

/** Words in capitals that only a resolution is printed with. */
export const loudVerbs = '(?:RESOLVED|AGREED|APPROVED|DECIDED|DETERMINED|RECOMMENDED|PENDERFYNWYD|CYTUNWYD)';

/** The same at the head of a paragraph, where a colon, a dash, `that` or `to` follows. */
export const quietVerbs =
  '(?:Resolved|Resolution|RESOLUTION|Agreed|Approved|Decided|Decisions?|DECISIONS?|Recommended|Penderfynwyd|Penderfyniad)';

/** Roles outside the body; members of the body are never among them. */
export const outsideRoles =
  "(?:(?:Deputy |Assistant |Temporary |Acting |Interim )*(?:Police and Crime Commissioner|Chief Constable|Commissioner|(?:(?:Town|Parish|Locum|Committee) )?Clerk)|D?PCC|OPCC|Office of the Police and Crime Commissioner|Force|(?:(?:\\p{Lu}[\\p{L}&,’'-]*|and|of|for|&) ){0,5}?(?:Officers?|officers?|Directors?(?: (?:of|for) \\p{Lu}[\\p{L}’'-]*(?:(?:,| and| &)? \\p{Lu}[\\p{L}’'-]*)*)?|Managers?|Head of [\\p{Lu}][\\p{L}]*(?:(?:,| and| &|) [\\p{Lu}][\\p{L}]*)*|Chief Executive|Chief of Staff|(?:Chief )?(?:Inspector|Superintendent|Sergeant|Constable)(?: \\p{Lu}\\p{Ll}+)?|Solicitor|Treasurer|Counsel|Accountant|Auditors?|Secretary|Consultants?|Engineer|Surveyor|Planner|Contractors?|Practitioner|Nurse|Registrar|Warden|Ranger|Co-?ordinator|Advis[eo]r|Partner|Team|representatives?)|(?:T/|A/)?(?:DCC|ACC|DCFO|CFO|ACFO)\\b|(?:applicant|agent|solicitor|licence holder|developer|(?:\\p{Ll}+ )?warden|(?:external |internal )?auditor|architect|contractor|operator|landlord|headteacher|co-?ordinator|advis[eo]r|surveyor)|(?:Pennaeth|Cyfarwyddwr|Prif)(?: \\p{Lu}[\\p{L}’'-]+){1,2}|Cabinet Member(?: for [\\p{Lu}][\\p{L}]*(?:(?:,| and| &|) [\\p{Lu}][\\p{L}]*)*)?|Portfolio Holder|Lead Member|(?:County|District|Borough|Unitary) (?:Cllr|Councillor)\\.?(?: \\p{Lu}[\\p{L}’'-]+){0,2}|(?:Deputy )?(?:Leader|Mayor)(?: of the Council)?|PCSO|Clerc|SCC|CSC)";

/** Things that can be handed over. */
export const deliverables =
  '(?:reports?|figures?|numbers?|costs?|costings?|comparisons?|results?|forecasts?|trajector(?:y|ies)|drafts?|dates|samples?|materials?|table|feedback|report-back|terms of reference|access|records?|sections?|outcomes?|findings|information|data|updates?|briefings?|(?:briefing |written |formal |further |full )*(?:answers?|responses?|repl(?:y|ies))|details?|cop(?:y|ies)|breakdowns?|lists?|links?|presentations?|papers?|notes?|documents?|summar(?:y|ies)|action plans?|leaflets?|letters?|timelines?|timetables?|maps?|slides?|overviews?|analys[ie]s|statistics|clarification|e-?mails?|evidence|schedules?|proposals?|business cases?|templates?|policy|guidance|minutes|metrics|plans?)';

/** Ways to hand a thing over, as past participles. */
export const handedOver =
  '(?:provided|circulated|shared|sent|supplied|brought|presented|reported|issued|distributed|forwarded|made available|published|produced|submitted|prepared|given|e-?mailed|returned|arranged|fed back|drafted|included|added|appended|uploaded|posted|tabled|relayed|put on|passed on|obtained|lodged)';

/** Things to do later that a member can ask after. */
export const deeds =
  '(?:provide|circulate|share|send|supply|bring|present|report|come back|go back|return|arrange|write|raise|investigate|look|check|respond|reply|follow|contact|discuss|speak|invite|forward|publish|distribute|issue|prepare|produce|request|feed|obtain|find|clarify|confirm|explore|pursue|liaise|meet|draft|submit|e-?mail|update|add|include|organise|set up|pass|take|ask|review|create|draw|amend|chase|get|put|report back|undertake|complete|attend|facilitate|consult|convene|give|let|keep|remove|install|purchase|order|book|approach|seek|query|notify|inform|consider|ascertain|collate|compile|gather|hold|host|visit|commission|name|clear|close|repair|replace|explain|outline|show|tell|work with|deliver|propose|table|upload|post|relay|supply|re-?circulate|incorporate|reflect|examine|assess|monitor|try|identify|appoint|nominate|lobby|press|allow|lend|pay|fund|extend|reduce|introduce|implement|instal|erect|place|make)';

/** Narrower: deeds that are of use to the body when somebody merely `would` do them. */
export const deliveries =
  '(?:provide|circulate|share|send|supply|bring|present|report|come back|go back|return|arrange|write|raise|investigate|look into|check|respond|reply|follow (?:this |it |that )?up|contact|forward|publish|distribute|issue|prepare|produce|feed|obtain|find out|clarify|explore|liaise|speak|discuss|draft|submit|e-?mail|draw|take (?:this|it|that|these|them|away|back|up|the (?:matter|issue|point|question|comments?))|chase|request|ask|let|invite|update|confirm|give|get back|pick (?:this |it |that )?up|pass (?:this |it |that )?on|notify|organise|collate|compile|ascertain|follow (?:after|by e-?mail|in writing|shortly)|re-?circulate|upload|relay|gather|host|incorporate|let|(?:re-?)?visit|be (?:providing|circulating|sharing|sending|supplying|bringing|presenting|arranging|writing|reporting|issuing|publishing|producing|preparing|submitting|e-?mailing|contacting))';

/** Deeds in Welsh after `i`. */
export const welshDeeds =
  '(?:ddilyn|drefnu|drefni|ysgrifennu|adeiladu|wneud|gynghori|edrych|gysylltu|anfon|adrodd|ddarparu|baratoi|ofyn|godi|fynychu|drafod|rannu)';
