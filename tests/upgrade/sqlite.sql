BEGIN TRANSACTION;
CREATE TABLE "auth_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(150) NOT NULL UNIQUE);
INSERT INTO "auth_group" VALUES(1,'Moderators');
INSERT INTO "auth_group" VALUES(2,'Editors');
INSERT INTO "auth_group" VALUES(3,'koordinaattori');
INSERT INTO "auth_group" VALUES(4,'valmentaja');
INSERT INTO "auth_group" VALUES(5,'toimittaja');
INSERT INTO "auth_group" VALUES(6,'kääntäjä');
INSERT INTO "auth_group" VALUES(7,'lukujen katsoja');
CREATE TABLE "auth_group_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "auth_group_permissions" VALUES(1,2,109);
INSERT INTO "auth_group_permissions" VALUES(2,2,110);
INSERT INTO "auth_group_permissions" VALUES(3,2,111);
INSERT INTO "auth_group_permissions" VALUES(4,1,109);
INSERT INTO "auth_group_permissions" VALUES(5,1,110);
INSERT INTO "auth_group_permissions" VALUES(6,1,111);
INSERT INTO "auth_group_permissions" VALUES(7,2,112);
INSERT INTO "auth_group_permissions" VALUES(8,1,112);
INSERT INTO "auth_group_permissions" VALUES(9,2,113);
INSERT INTO "auth_group_permissions" VALUES(10,1,113);
INSERT INTO "auth_group_permissions" VALUES(11,2,114);
INSERT INTO "auth_group_permissions" VALUES(12,2,115);
INSERT INTO "auth_group_permissions" VALUES(13,2,116);
INSERT INTO "auth_group_permissions" VALUES(14,1,114);
INSERT INTO "auth_group_permissions" VALUES(15,1,115);
INSERT INTO "auth_group_permissions" VALUES(16,1,116);
INSERT INTO "auth_group_permissions" VALUES(17,2,117);
INSERT INTO "auth_group_permissions" VALUES(18,1,117);
INSERT INTO "auth_group_permissions" VALUES(19,3,112);
INSERT INTO "auth_group_permissions" VALUES(20,3,118);
INSERT INTO "auth_group_permissions" VALUES(21,3,119);
INSERT INTO "auth_group_permissions" VALUES(22,3,123);
INSERT INTO "auth_group_permissions" VALUES(23,3,125);
INSERT INTO "auth_group_permissions" VALUES(24,3,129);
INSERT INTO "auth_group_permissions" VALUES(25,3,130);
INSERT INTO "auth_group_permissions" VALUES(26,3,131);
INSERT INTO "auth_group_permissions" VALUES(27,3,132);
INSERT INTO "auth_group_permissions" VALUES(28,3,133);
INSERT INTO "auth_group_permissions" VALUES(29,3,134);
INSERT INTO "auth_group_permissions" VALUES(30,3,135);
INSERT INTO "auth_group_permissions" VALUES(31,3,136);
INSERT INTO "auth_group_permissions" VALUES(32,3,137);
INSERT INTO "auth_group_permissions" VALUES(33,3,142);
INSERT INTO "auth_group_permissions" VALUES(34,3,143);
INSERT INTO "auth_group_permissions" VALUES(35,3,144);
INSERT INTO "auth_group_permissions" VALUES(36,3,145);
INSERT INTO "auth_group_permissions" VALUES(37,3,146);
INSERT INTO "auth_group_permissions" VALUES(38,3,147);
INSERT INTO "auth_group_permissions" VALUES(39,3,148);
INSERT INTO "auth_group_permissions" VALUES(40,3,149);
INSERT INTO "auth_group_permissions" VALUES(41,3,150);
INSERT INTO "auth_group_permissions" VALUES(42,3,151);
INSERT INTO "auth_group_permissions" VALUES(43,3,152);
INSERT INTO "auth_group_permissions" VALUES(44,3,153);
INSERT INTO "auth_group_permissions" VALUES(45,3,154);
INSERT INTO "auth_group_permissions" VALUES(46,3,155);
INSERT INTO "auth_group_permissions" VALUES(47,3,156);
INSERT INTO "auth_group_permissions" VALUES(48,3,157);
INSERT INTO "auth_group_permissions" VALUES(49,3,158);
INSERT INTO "auth_group_permissions" VALUES(50,3,159);
INSERT INTO "auth_group_permissions" VALUES(51,3,160);
INSERT INTO "auth_group_permissions" VALUES(52,3,161);
INSERT INTO "auth_group_permissions" VALUES(53,3,162);
INSERT INTO "auth_group_permissions" VALUES(54,3,163);
INSERT INTO "auth_group_permissions" VALUES(55,3,164);
INSERT INTO "auth_group_permissions" VALUES(56,3,165);
INSERT INTO "auth_group_permissions" VALUES(57,3,166);
INSERT INTO "auth_group_permissions" VALUES(58,3,167);
INSERT INTO "auth_group_permissions" VALUES(59,3,168);
INSERT INTO "auth_group_permissions" VALUES(60,3,169);
INSERT INTO "auth_group_permissions" VALUES(61,3,170);
INSERT INTO "auth_group_permissions" VALUES(62,3,171);
INSERT INTO "auth_group_permissions" VALUES(63,3,172);
INSERT INTO "auth_group_permissions" VALUES(64,3,173);
INSERT INTO "auth_group_permissions" VALUES(65,3,174);
INSERT INTO "auth_group_permissions" VALUES(66,3,175);
INSERT INTO "auth_group_permissions" VALUES(67,3,176);
INSERT INTO "auth_group_permissions" VALUES(68,3,177);
INSERT INTO "auth_group_permissions" VALUES(69,3,178);
INSERT INTO "auth_group_permissions" VALUES(70,3,179);
INSERT INTO "auth_group_permissions" VALUES(71,3,180);
INSERT INTO "auth_group_permissions" VALUES(72,3,181);
INSERT INTO "auth_group_permissions" VALUES(73,3,182);
INSERT INTO "auth_group_permissions" VALUES(74,3,183);
INSERT INTO "auth_group_permissions" VALUES(75,3,184);
INSERT INTO "auth_group_permissions" VALUES(76,3,185);
INSERT INTO "auth_group_permissions" VALUES(77,3,186);
INSERT INTO "auth_group_permissions" VALUES(78,3,187);
INSERT INTO "auth_group_permissions" VALUES(79,3,188);
INSERT INTO "auth_group_permissions" VALUES(80,3,189);
INSERT INTO "auth_group_permissions" VALUES(81,3,190);
INSERT INTO "auth_group_permissions" VALUES(82,3,192);
INSERT INTO "auth_group_permissions" VALUES(83,3,195);
INSERT INTO "auth_group_permissions" VALUES(84,3,196);
INSERT INTO "auth_group_permissions" VALUES(85,3,197);
INSERT INTO "auth_group_permissions" VALUES(86,3,198);
INSERT INTO "auth_group_permissions" VALUES(87,3,199);
INSERT INTO "auth_group_permissions" VALUES(88,3,200);
INSERT INTO "auth_group_permissions" VALUES(89,3,201);
INSERT INTO "auth_group_permissions" VALUES(90,3,202);
INSERT INTO "auth_group_permissions" VALUES(91,3,204);
INSERT INTO "auth_group_permissions" VALUES(92,3,206);
INSERT INTO "auth_group_permissions" VALUES(93,3,207);
INSERT INTO "auth_group_permissions" VALUES(94,3,208);
INSERT INTO "auth_group_permissions" VALUES(95,3,209);
INSERT INTO "auth_group_permissions" VALUES(96,3,210);
INSERT INTO "auth_group_permissions" VALUES(97,3,211);
INSERT INTO "auth_group_permissions" VALUES(98,3,212);
INSERT INTO "auth_group_permissions" VALUES(99,3,213);
INSERT INTO "auth_group_permissions" VALUES(100,3,214);
INSERT INTO "auth_group_permissions" VALUES(101,3,215);
INSERT INTO "auth_group_permissions" VALUES(102,3,216);
INSERT INTO "auth_group_permissions" VALUES(103,3,217);
INSERT INTO "auth_group_permissions" VALUES(104,3,218);
INSERT INTO "auth_group_permissions" VALUES(105,3,219);
INSERT INTO "auth_group_permissions" VALUES(106,3,220);
INSERT INTO "auth_group_permissions" VALUES(107,3,221);
INSERT INTO "auth_group_permissions" VALUES(108,3,222);
INSERT INTO "auth_group_permissions" VALUES(109,3,223);
INSERT INTO "auth_group_permissions" VALUES(110,3,224);
INSERT INTO "auth_group_permissions" VALUES(111,3,225);
INSERT INTO "auth_group_permissions" VALUES(112,3,226);
INSERT INTO "auth_group_permissions" VALUES(113,3,232);
INSERT INTO "auth_group_permissions" VALUES(114,3,234);
INSERT INTO "auth_group_permissions" VALUES(115,3,240);
INSERT INTO "auth_group_permissions" VALUES(116,3,242);
INSERT INTO "auth_group_permissions" VALUES(117,3,252);
INSERT INTO "auth_group_permissions" VALUES(118,3,255);
INSERT INTO "auth_group_permissions" VALUES(119,3,256);
INSERT INTO "auth_group_permissions" VALUES(120,3,257);
INSERT INTO "auth_group_permissions" VALUES(121,3,258);
INSERT INTO "auth_group_permissions" VALUES(122,3,259);
INSERT INTO "auth_group_permissions" VALUES(123,3,260);
INSERT INTO "auth_group_permissions" VALUES(124,3,261);
INSERT INTO "auth_group_permissions" VALUES(125,3,262);
INSERT INTO "auth_group_permissions" VALUES(126,3,263);
INSERT INTO "auth_group_permissions" VALUES(127,3,264);
INSERT INTO "auth_group_permissions" VALUES(128,3,265);
INSERT INTO "auth_group_permissions" VALUES(129,3,266);
INSERT INTO "auth_group_permissions" VALUES(130,3,268);
INSERT INTO "auth_group_permissions" VALUES(131,3,270);
INSERT INTO "auth_group_permissions" VALUES(132,3,275);
INSERT INTO "auth_group_permissions" VALUES(133,3,276);
INSERT INTO "auth_group_permissions" VALUES(134,3,277);
INSERT INTO "auth_group_permissions" VALUES(135,3,278);
INSERT INTO "auth_group_permissions" VALUES(136,3,280);
INSERT INTO "auth_group_permissions" VALUES(137,3,282);
INSERT INTO "auth_group_permissions" VALUES(138,3,286);
INSERT INTO "auth_group_permissions" VALUES(139,3,311);
INSERT INTO "auth_group_permissions" VALUES(140,3,312);
INSERT INTO "auth_group_permissions" VALUES(141,3,313);
INSERT INTO "auth_group_permissions" VALUES(142,3,314);
INSERT INTO "auth_group_permissions" VALUES(143,3,315);
INSERT INTO "auth_group_permissions" VALUES(144,3,316);
INSERT INTO "auth_group_permissions" VALUES(145,3,317);
INSERT INTO "auth_group_permissions" VALUES(146,3,318);
INSERT INTO "auth_group_permissions" VALUES(147,3,319);
INSERT INTO "auth_group_permissions" VALUES(148,3,321);
INSERT INTO "auth_group_permissions" VALUES(149,3,340);
INSERT INTO "auth_group_permissions" VALUES(150,3,341);
INSERT INTO "auth_group_permissions" VALUES(151,3,342);
INSERT INTO "auth_group_permissions" VALUES(152,3,343);
INSERT INTO "auth_group_permissions" VALUES(153,3,344);
INSERT INTO "auth_group_permissions" VALUES(154,3,345);
INSERT INTO "auth_group_permissions" VALUES(155,3,346);
INSERT INTO "auth_group_permissions" VALUES(156,3,347);
INSERT INTO "auth_group_permissions" VALUES(157,3,357);
INSERT INTO "auth_group_permissions" VALUES(158,3,363);
INSERT INTO "auth_group_permissions" VALUES(159,3,364);
INSERT INTO "auth_group_permissions" VALUES(160,3,365);
INSERT INTO "auth_group_permissions" VALUES(161,3,374);
INSERT INTO "auth_group_permissions" VALUES(162,3,375);
INSERT INTO "auth_group_permissions" VALUES(163,3,377);
INSERT INTO "auth_group_permissions" VALUES(164,3,378);
INSERT INTO "auth_group_permissions" VALUES(165,3,391);
INSERT INTO "auth_group_permissions" VALUES(166,3,392);
INSERT INTO "auth_group_permissions" VALUES(167,3,393);
INSERT INTO "auth_group_permissions" VALUES(168,3,394);
INSERT INTO "auth_group_permissions" VALUES(169,3,395);
INSERT INTO "auth_group_permissions" VALUES(170,3,396);
INSERT INTO "auth_group_permissions" VALUES(171,3,397);
INSERT INTO "auth_group_permissions" VALUES(172,3,398);
INSERT INTO "auth_group_permissions" VALUES(173,3,399);
INSERT INTO "auth_group_permissions" VALUES(174,3,400);
INSERT INTO "auth_group_permissions" VALUES(175,3,401);
INSERT INTO "auth_group_permissions" VALUES(176,4,259);
INSERT INTO "auth_group_permissions" VALUES(177,4,260);
INSERT INTO "auth_group_permissions" VALUES(178,4,262);
INSERT INTO "auth_group_permissions" VALUES(179,4,263);
INSERT INTO "auth_group_permissions" VALUES(180,4,264);
INSERT INTO "auth_group_permissions" VALUES(181,4,266);
INSERT INTO "auth_group_permissions" VALUES(182,4,268);
INSERT INTO "auth_group_permissions" VALUES(183,4,142);
INSERT INTO "auth_group_permissions" VALUES(184,4,143);
INSERT INTO "auth_group_permissions" VALUES(185,4,270);
INSERT INTO "auth_group_permissions" VALUES(186,4,144);
INSERT INTO "auth_group_permissions" VALUES(187,4,145);
INSERT INTO "auth_group_permissions" VALUES(188,4,147);
INSERT INTO "auth_group_permissions" VALUES(189,4,148);
INSERT INTO "auth_group_permissions" VALUES(190,4,276);
INSERT INTO "auth_group_permissions" VALUES(191,4,149);
INSERT INTO "auth_group_permissions" VALUES(192,4,278);
INSERT INTO "auth_group_permissions" VALUES(193,4,275);
INSERT INTO "auth_group_permissions" VALUES(194,4,146);
INSERT INTO "auth_group_permissions" VALUES(195,4,282);
INSERT INTO "auth_group_permissions" VALUES(196,4,280);
INSERT INTO "auth_group_permissions" VALUES(197,4,150);
INSERT INTO "auth_group_permissions" VALUES(198,4,206);
INSERT INTO "auth_group_permissions" VALUES(199,4,234);
INSERT INTO "auth_group_permissions" VALUES(200,4,240);
INSERT INTO "auth_group_permissions" VALUES(201,4,112);
INSERT INTO "auth_group_permissions" VALUES(202,4,242);
INSERT INTO "auth_group_permissions" VALUES(203,5,112);
INSERT INTO "auth_group_permissions" VALUES(204,5,118);
INSERT INTO "auth_group_permissions" VALUES(205,5,119);
INSERT INTO "auth_group_permissions" VALUES(206,5,130);
INSERT INTO "auth_group_permissions" VALUES(207,5,131);
INSERT INTO "auth_group_permissions" VALUES(208,5,132);
INSERT INTO "auth_group_permissions" VALUES(209,5,133);
INSERT INTO "auth_group_permissions" VALUES(210,5,134);
INSERT INTO "auth_group_permissions" VALUES(211,5,135);
INSERT INTO "auth_group_permissions" VALUES(212,5,136);
INSERT INTO "auth_group_permissions" VALUES(213,5,137);
INSERT INTO "auth_group_permissions" VALUES(214,5,142);
INSERT INTO "auth_group_permissions" VALUES(215,5,143);
INSERT INTO "auth_group_permissions" VALUES(216,5,144);
INSERT INTO "auth_group_permissions" VALUES(217,5,145);
INSERT INTO "auth_group_permissions" VALUES(218,5,146);
INSERT INTO "auth_group_permissions" VALUES(219,5,147);
INSERT INTO "auth_group_permissions" VALUES(220,5,148);
INSERT INTO "auth_group_permissions" VALUES(221,5,149);
INSERT INTO "auth_group_permissions" VALUES(222,5,150);
INSERT INTO "auth_group_permissions" VALUES(223,5,151);
INSERT INTO "auth_group_permissions" VALUES(224,5,152);
INSERT INTO "auth_group_permissions" VALUES(225,5,153);
INSERT INTO "auth_group_permissions" VALUES(226,5,154);
INSERT INTO "auth_group_permissions" VALUES(227,5,155);
INSERT INTO "auth_group_permissions" VALUES(228,5,156);
INSERT INTO "auth_group_permissions" VALUES(229,5,157);
INSERT INTO "auth_group_permissions" VALUES(230,5,158);
INSERT INTO "auth_group_permissions" VALUES(231,5,159);
INSERT INTO "auth_group_permissions" VALUES(232,5,160);
INSERT INTO "auth_group_permissions" VALUES(233,5,161);
INSERT INTO "auth_group_permissions" VALUES(234,5,162);
INSERT INTO "auth_group_permissions" VALUES(235,5,163);
INSERT INTO "auth_group_permissions" VALUES(236,5,164);
INSERT INTO "auth_group_permissions" VALUES(237,5,165);
INSERT INTO "auth_group_permissions" VALUES(238,5,166);
INSERT INTO "auth_group_permissions" VALUES(239,5,167);
INSERT INTO "auth_group_permissions" VALUES(240,5,168);
INSERT INTO "auth_group_permissions" VALUES(241,5,169);
INSERT INTO "auth_group_permissions" VALUES(242,5,170);
INSERT INTO "auth_group_permissions" VALUES(243,5,171);
INSERT INTO "auth_group_permissions" VALUES(244,5,172);
INSERT INTO "auth_group_permissions" VALUES(245,5,173);
INSERT INTO "auth_group_permissions" VALUES(246,5,174);
INSERT INTO "auth_group_permissions" VALUES(247,5,175);
INSERT INTO "auth_group_permissions" VALUES(248,5,176);
INSERT INTO "auth_group_permissions" VALUES(249,5,177);
INSERT INTO "auth_group_permissions" VALUES(250,5,178);
INSERT INTO "auth_group_permissions" VALUES(251,5,179);
INSERT INTO "auth_group_permissions" VALUES(252,5,180);
INSERT INTO "auth_group_permissions" VALUES(253,5,181);
INSERT INTO "auth_group_permissions" VALUES(254,5,182);
INSERT INTO "auth_group_permissions" VALUES(255,5,183);
INSERT INTO "auth_group_permissions" VALUES(256,5,184);
INSERT INTO "auth_group_permissions" VALUES(257,5,185);
INSERT INTO "auth_group_permissions" VALUES(258,5,186);
INSERT INTO "auth_group_permissions" VALUES(259,5,187);
INSERT INTO "auth_group_permissions" VALUES(260,5,188);
INSERT INTO "auth_group_permissions" VALUES(261,5,189);
INSERT INTO "auth_group_permissions" VALUES(262,5,190);
INSERT INTO "auth_group_permissions" VALUES(263,5,196);
INSERT INTO "auth_group_permissions" VALUES(264,5,212);
INSERT INTO "auth_group_permissions" VALUES(265,5,224);
INSERT INTO "auth_group_permissions" VALUES(266,5,252);
INSERT INTO "auth_group_permissions" VALUES(267,5,255);
INSERT INTO "auth_group_permissions" VALUES(268,5,256);
INSERT INTO "auth_group_permissions" VALUES(269,5,257);
INSERT INTO "auth_group_permissions" VALUES(270,5,258);
INSERT INTO "auth_group_permissions" VALUES(271,5,259);
INSERT INTO "auth_group_permissions" VALUES(272,5,260);
INSERT INTO "auth_group_permissions" VALUES(273,5,261);
INSERT INTO "auth_group_permissions" VALUES(274,5,262);
INSERT INTO "auth_group_permissions" VALUES(275,5,263);
INSERT INTO "auth_group_permissions" VALUES(276,5,264);
INSERT INTO "auth_group_permissions" VALUES(277,5,265);
INSERT INTO "auth_group_permissions" VALUES(278,5,266);
INSERT INTO "auth_group_permissions" VALUES(279,5,268);
INSERT INTO "auth_group_permissions" VALUES(280,5,270);
INSERT INTO "auth_group_permissions" VALUES(281,5,275);
INSERT INTO "auth_group_permissions" VALUES(282,5,276);
INSERT INTO "auth_group_permissions" VALUES(283,5,277);
INSERT INTO "auth_group_permissions" VALUES(284,5,278);
INSERT INTO "auth_group_permissions" VALUES(285,5,311);
INSERT INTO "auth_group_permissions" VALUES(286,5,312);
INSERT INTO "auth_group_permissions" VALUES(287,5,313);
INSERT INTO "auth_group_permissions" VALUES(288,5,314);
INSERT INTO "auth_group_permissions" VALUES(289,5,321);
INSERT INTO "auth_group_permissions" VALUES(290,5,340);
INSERT INTO "auth_group_permissions" VALUES(291,5,341);
INSERT INTO "auth_group_permissions" VALUES(292,5,342);
INSERT INTO "auth_group_permissions" VALUES(293,5,343);
INSERT INTO "auth_group_permissions" VALUES(294,5,344);
INSERT INTO "auth_group_permissions" VALUES(295,5,345);
INSERT INTO "auth_group_permissions" VALUES(296,5,346);
INSERT INTO "auth_group_permissions" VALUES(297,5,347);
INSERT INTO "auth_group_permissions" VALUES(298,5,378);
INSERT INTO "auth_group_permissions" VALUES(299,5,391);
INSERT INTO "auth_group_permissions" VALUES(300,5,392);
INSERT INTO "auth_group_permissions" VALUES(301,5,393);
INSERT INTO "auth_group_permissions" VALUES(302,5,394);
INSERT INTO "auth_group_permissions" VALUES(303,5,395);
INSERT INTO "auth_group_permissions" VALUES(304,5,396);
INSERT INTO "auth_group_permissions" VALUES(305,5,397);
INSERT INTO "auth_group_permissions" VALUES(306,5,398);
INSERT INTO "auth_group_permissions" VALUES(307,5,401);
INSERT INTO "auth_group_permissions" VALUES(308,6,256);
INSERT INTO "auth_group_permissions" VALUES(309,6,260);
INSERT INTO "auth_group_permissions" VALUES(310,6,135);
INSERT INTO "auth_group_permissions" VALUES(311,6,143);
INSERT INTO "auth_group_permissions" VALUES(312,6,144);
INSERT INTO "auth_group_permissions" VALUES(313,6,145);
INSERT INTO "auth_group_permissions" VALUES(314,6,146);
INSERT INTO "auth_group_permissions" VALUES(315,6,147);
INSERT INTO "auth_group_permissions" VALUES(316,6,148);
INSERT INTO "auth_group_permissions" VALUES(317,6,276);
INSERT INTO "auth_group_permissions" VALUES(318,6,149);
INSERT INTO "auth_group_permissions" VALUES(319,6,150);
INSERT INTO "auth_group_permissions" VALUES(320,6,152);
INSERT INTO "auth_group_permissions" VALUES(321,6,156);
INSERT INTO "auth_group_permissions" VALUES(322,6,160);
INSERT INTO "auth_group_permissions" VALUES(323,6,164);
INSERT INTO "auth_group_permissions" VALUES(324,6,168);
INSERT INTO "auth_group_permissions" VALUES(325,6,176);
INSERT INTO "auth_group_permissions" VALUES(326,6,180);
INSERT INTO "auth_group_permissions" VALUES(327,6,312);
INSERT INTO "auth_group_permissions" VALUES(328,6,321);
INSERT INTO "auth_group_permissions" VALUES(329,6,196);
INSERT INTO "auth_group_permissions" VALUES(330,6,212);
INSERT INTO "auth_group_permissions" VALUES(331,6,341);
INSERT INTO "auth_group_permissions" VALUES(332,6,224);
INSERT INTO "auth_group_permissions" VALUES(333,6,112);
INSERT INTO "auth_group_permissions" VALUES(334,6,119);
INSERT INTO "auth_group_permissions" VALUES(335,6,378);
INSERT INTO "auth_group_permissions" VALUES(336,6,252);
INSERT INTO "auth_group_permissions" VALUES(337,7,112);
INSERT INTO "auth_group_permissions" VALUES(338,7,319);
CREATE TABLE "auth_permission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "codename" varchar(100) NOT NULL, "name" varchar(255) NOT NULL);
INSERT INTO "auth_permission" VALUES(1,3,'add_locale','Can add locale');
INSERT INTO "auth_permission" VALUES(2,3,'change_locale','Can change locale');
INSERT INTO "auth_permission" VALUES(3,3,'delete_locale','Can delete locale');
INSERT INTO "auth_permission" VALUES(4,3,'view_locale','Can view locale');
INSERT INTO "auth_permission" VALUES(5,4,'add_site','Can add site');
INSERT INTO "auth_permission" VALUES(6,4,'change_site','Can change site');
INSERT INTO "auth_permission" VALUES(7,4,'delete_site','Can delete site');
INSERT INTO "auth_permission" VALUES(8,4,'view_site','Can view site');
INSERT INTO "auth_permission" VALUES(9,5,'add_groupsitepermission','Can add group site permission');
INSERT INTO "auth_permission" VALUES(10,5,'change_groupsitepermission','Can change group site permission');
INSERT INTO "auth_permission" VALUES(11,5,'delete_groupsitepermission','Can delete group site permission');
INSERT INTO "auth_permission" VALUES(12,5,'view_groupsitepermission','Can view group site permission');
INSERT INTO "auth_permission" VALUES(13,6,'add_apitoken','Can add API token');
INSERT INTO "auth_permission" VALUES(14,6,'change_apitoken','Can change API token');
INSERT INTO "auth_permission" VALUES(15,6,'delete_apitoken','Can delete API token');
INSERT INTO "auth_permission" VALUES(16,6,'view_apitoken','Can view API token');
INSERT INTO "auth_permission" VALUES(17,7,'add_modellogentry','Can add model log entry');
INSERT INTO "auth_permission" VALUES(18,7,'change_modellogentry','Can change model log entry');
INSERT INTO "auth_permission" VALUES(19,7,'delete_modellogentry','Can delete model log entry');
INSERT INTO "auth_permission" VALUES(20,7,'view_modellogentry','Can view model log entry');
INSERT INTO "auth_permission" VALUES(21,8,'add_revision','Can add revision');
INSERT INTO "auth_permission" VALUES(22,8,'change_revision','Can change revision');
INSERT INTO "auth_permission" VALUES(23,8,'delete_revision','Can delete revision');
INSERT INTO "auth_permission" VALUES(24,8,'view_revision','Can view revision');
INSERT INTO "auth_permission" VALUES(25,9,'add_collectionviewrestriction','Can add collection view restriction');
INSERT INTO "auth_permission" VALUES(26,9,'change_collectionviewrestriction','Can change collection view restriction');
INSERT INTO "auth_permission" VALUES(27,9,'delete_collectionviewrestriction','Can delete collection view restriction');
INSERT INTO "auth_permission" VALUES(28,9,'view_collectionviewrestriction','Can view collection view restriction');
INSERT INTO "auth_permission" VALUES(29,10,'add_collection','Can add collection');
INSERT INTO "auth_permission" VALUES(30,10,'change_collection','Can change collection');
INSERT INTO "auth_permission" VALUES(31,10,'delete_collection','Can delete collection');
INSERT INTO "auth_permission" VALUES(32,10,'view_collection','Can view collection');
INSERT INTO "auth_permission" VALUES(33,11,'add_groupcollectionpermission','Can add group collection permission');
INSERT INTO "auth_permission" VALUES(34,11,'change_groupcollectionpermission','Can change group collection permission');
INSERT INTO "auth_permission" VALUES(35,11,'delete_groupcollectionpermission','Can delete group collection permission');
INSERT INTO "auth_permission" VALUES(36,11,'view_groupcollectionpermission','Can view group collection permission');
INSERT INTO "auth_permission" VALUES(37,12,'add_uploadedfile','Can add uploaded file');
INSERT INTO "auth_permission" VALUES(38,12,'change_uploadedfile','Can change uploaded file');
INSERT INTO "auth_permission" VALUES(39,12,'delete_uploadedfile','Can delete uploaded file');
INSERT INTO "auth_permission" VALUES(40,12,'view_uploadedfile','Can view uploaded file');
INSERT INTO "auth_permission" VALUES(41,13,'add_workflowcontenttype','Can add workflow content type');
INSERT INTO "auth_permission" VALUES(42,13,'change_workflowcontenttype','Can change workflow content type');
INSERT INTO "auth_permission" VALUES(43,13,'delete_workflowcontenttype','Can delete workflow content type');
INSERT INTO "auth_permission" VALUES(44,13,'view_workflowcontenttype','Can view workflow content type');
INSERT INTO "auth_permission" VALUES(45,14,'add_workflowstate','Can add Workflow state');
INSERT INTO "auth_permission" VALUES(46,14,'change_workflowstate','Can change Workflow state');
INSERT INTO "auth_permission" VALUES(47,14,'delete_workflowstate','Can delete Workflow state');
INSERT INTO "auth_permission" VALUES(48,14,'view_workflowstate','Can view Workflow state');
INSERT INTO "auth_permission" VALUES(49,15,'add_workflow','Can add workflow');
INSERT INTO "auth_permission" VALUES(50,15,'change_workflow','Can change workflow');
INSERT INTO "auth_permission" VALUES(51,15,'delete_workflow','Can delete workflow');
INSERT INTO "auth_permission" VALUES(52,15,'view_workflow','Can view workflow');
INSERT INTO "auth_permission" VALUES(53,16,'add_workflowtask','Can add workflow task order');
INSERT INTO "auth_permission" VALUES(54,16,'change_workflowtask','Can change workflow task order');
INSERT INTO "auth_permission" VALUES(55,16,'delete_workflowtask','Can delete workflow task order');
INSERT INTO "auth_permission" VALUES(56,16,'view_workflowtask','Can view workflow task order');
INSERT INTO "auth_permission" VALUES(57,17,'add_task','Can add task');
INSERT INTO "auth_permission" VALUES(58,17,'change_task','Can change task');
INSERT INTO "auth_permission" VALUES(59,17,'delete_task','Can delete task');
INSERT INTO "auth_permission" VALUES(60,17,'view_task','Can view task');
INSERT INTO "auth_permission" VALUES(61,2,'add_groupapprovaltask','Can add Group approval task');
INSERT INTO "auth_permission" VALUES(62,2,'change_groupapprovaltask','Can change Group approval task');
INSERT INTO "auth_permission" VALUES(63,2,'delete_groupapprovaltask','Can delete Group approval task');
INSERT INTO "auth_permission" VALUES(64,2,'view_groupapprovaltask','Can view Group approval task');
INSERT INTO "auth_permission" VALUES(65,18,'add_taskstate','Can add Task state');
INSERT INTO "auth_permission" VALUES(66,18,'change_taskstate','Can change Task state');
INSERT INTO "auth_permission" VALUES(67,18,'delete_taskstate','Can delete Task state');
INSERT INTO "auth_permission" VALUES(68,18,'view_taskstate','Can view Task state');
INSERT INTO "auth_permission" VALUES(69,1,'add_page','Can add page');
INSERT INTO "auth_permission" VALUES(70,1,'change_page','Can change page');
INSERT INTO "auth_permission" VALUES(71,1,'delete_page','Can delete page');
INSERT INTO "auth_permission" VALUES(72,1,'view_page','Can view page');
INSERT INTO "auth_permission" VALUES(73,1,'bulk_delete_page','Delete pages with children');
INSERT INTO "auth_permission" VALUES(74,1,'lock_page','Lock/unlock pages you''ve locked');
INSERT INTO "auth_permission" VALUES(75,1,'publish_page','Publish any page');
INSERT INTO "auth_permission" VALUES(76,1,'unlock_page','Unlock any page');
INSERT INTO "auth_permission" VALUES(77,19,'add_grouppagepermission','Can add group page permission');
INSERT INTO "auth_permission" VALUES(78,19,'change_grouppagepermission','Can change group page permission');
INSERT INTO "auth_permission" VALUES(79,19,'delete_grouppagepermission','Can delete group page permission');
INSERT INTO "auth_permission" VALUES(80,19,'view_grouppagepermission','Can view group page permission');
INSERT INTO "auth_permission" VALUES(81,20,'add_pageviewrestriction','Can add page view restriction');
INSERT INTO "auth_permission" VALUES(82,20,'change_pageviewrestriction','Can change page view restriction');
INSERT INTO "auth_permission" VALUES(83,20,'delete_pageviewrestriction','Can delete page view restriction');
INSERT INTO "auth_permission" VALUES(84,20,'view_pageviewrestriction','Can view page view restriction');
INSERT INTO "auth_permission" VALUES(85,21,'add_workflowpage','Can add workflow page');
INSERT INTO "auth_permission" VALUES(86,21,'change_workflowpage','Can change workflow page');
INSERT INTO "auth_permission" VALUES(87,21,'delete_workflowpage','Can delete workflow page');
INSERT INTO "auth_permission" VALUES(88,21,'view_workflowpage','Can view workflow page');
INSERT INTO "auth_permission" VALUES(89,22,'add_pagelogentry','Can add page log entry');
INSERT INTO "auth_permission" VALUES(90,22,'change_pagelogentry','Can change page log entry');
INSERT INTO "auth_permission" VALUES(91,22,'delete_pagelogentry','Can delete page log entry');
INSERT INTO "auth_permission" VALUES(92,22,'view_pagelogentry','Can view page log entry');
INSERT INTO "auth_permission" VALUES(93,23,'add_comment','Can add comment');
INSERT INTO "auth_permission" VALUES(94,23,'change_comment','Can change comment');
INSERT INTO "auth_permission" VALUES(95,23,'delete_comment','Can delete comment');
INSERT INTO "auth_permission" VALUES(96,23,'view_comment','Can view comment');
INSERT INTO "auth_permission" VALUES(97,24,'add_commentreply','Can add comment reply');
INSERT INTO "auth_permission" VALUES(98,24,'change_commentreply','Can change comment reply');
INSERT INTO "auth_permission" VALUES(99,24,'delete_commentreply','Can delete comment reply');
INSERT INTO "auth_permission" VALUES(100,24,'view_commentreply','Can view comment reply');
INSERT INTO "auth_permission" VALUES(101,25,'add_pagesubscription','Can add page subscription');
INSERT INTO "auth_permission" VALUES(102,25,'change_pagesubscription','Can change page subscription');
INSERT INTO "auth_permission" VALUES(103,25,'delete_pagesubscription','Can delete page subscription');
INSERT INTO "auth_permission" VALUES(104,25,'view_pagesubscription','Can view page subscription');
INSERT INTO "auth_permission" VALUES(105,26,'add_referenceindex','Can add reference index');
INSERT INTO "auth_permission" VALUES(106,26,'change_referenceindex','Can change reference index');
INSERT INTO "auth_permission" VALUES(107,26,'delete_referenceindex','Can delete reference index');
INSERT INTO "auth_permission" VALUES(108,26,'view_referenceindex','Can view reference index');
INSERT INTO "auth_permission" VALUES(109,28,'add_image','Can add image');
INSERT INTO "auth_permission" VALUES(110,28,'change_image','Can change image');
INSERT INTO "auth_permission" VALUES(111,28,'delete_image','Can delete image');
INSERT INTO "auth_permission" VALUES(112,29,'access_admin','Can access Wagtail admin');
INSERT INTO "auth_permission" VALUES(113,28,'choose_image','Can choose image');
INSERT INTO "auth_permission" VALUES(114,30,'add_document','Can add document');
INSERT INTO "auth_permission" VALUES(115,30,'change_document','Can change document');
INSERT INTO "auth_permission" VALUES(116,30,'delete_document','Can delete document');
INSERT INTO "auth_permission" VALUES(117,30,'choose_document','Can choose document');
INSERT INTO "auth_permission" VALUES(118,31,'add_housefacts','Can add talon tiedot');
INSERT INTO "auth_permission" VALUES(119,31,'change_housefacts','Can change talon tiedot');
INSERT INTO "auth_permission" VALUES(120,31,'delete_housefacts','Can delete talon tiedot');
INSERT INTO "auth_permission" VALUES(121,31,'view_housefacts','Can view talon tiedot');
INSERT INTO "auth_permission" VALUES(122,32,'add_message','Can add viesti');
INSERT INTO "auth_permission" VALUES(123,32,'change_message','Can change viesti');
INSERT INTO "auth_permission" VALUES(124,32,'delete_message','Can delete viesti');
INSERT INTO "auth_permission" VALUES(125,32,'view_message','Can view viesti');
INSERT INTO "auth_permission" VALUES(126,33,'add_viewlog','Can add katselu');
INSERT INTO "auth_permission" VALUES(127,33,'change_viewlog','Can change katselu');
INSERT INTO "auth_permission" VALUES(128,33,'delete_viewlog','Can delete katselu');
INSERT INTO "auth_permission" VALUES(129,33,'view_viewlog','Can view katselu');
INSERT INTO "auth_permission" VALUES(130,34,'add_recording','Can add äänite');
INSERT INTO "auth_permission" VALUES(131,34,'change_recording','Can change äänite');
INSERT INTO "auth_permission" VALUES(132,34,'delete_recording','Can delete äänite');
INSERT INTO "auth_permission" VALUES(133,34,'view_recording','Can view äänite');
INSERT INTO "auth_permission" VALUES(134,35,'add_funder','Can add rahoittaja');
INSERT INTO "auth_permission" VALUES(135,35,'change_funder','Can change rahoittaja');
INSERT INTO "auth_permission" VALUES(136,35,'delete_funder','Can delete rahoittaja');
INSERT INTO "auth_permission" VALUES(137,35,'view_funder','Can view rahoittaja');
INSERT INTO "auth_permission" VALUES(138,36,'add_textmarks','Can add käännösten tila');
INSERT INTO "auth_permission" VALUES(139,36,'change_textmarks','Can change käännösten tila');
INSERT INTO "auth_permission" VALUES(140,36,'delete_textmarks','Can delete käännösten tila');
INSERT INTO "auth_permission" VALUES(141,36,'view_textmarks','Can view käännösten tila');
INSERT INTO "auth_permission" VALUES(142,37,'translate_fi','Kieli: suomi');
INSERT INTO "auth_permission" VALUES(143,37,'translate_en','Kieli: English');
INSERT INTO "auth_permission" VALUES(144,37,'translate_sv','Kieli: svenska');
INSERT INTO "auth_permission" VALUES(145,37,'translate_ru','Kieli: русский');
INSERT INTO "auth_permission" VALUES(146,37,'translate_ar','Kieli: العربية');
INSERT INTO "auth_permission" VALUES(147,37,'translate_fa','Kieli: فارسی');
INSERT INTO "auth_permission" VALUES(148,37,'translate_ckb','Kieli: کوردی (سۆرانی)');
INSERT INTO "auth_permission" VALUES(149,37,'translate_so','Kieli: Soomaali');
INSERT INTO "auth_permission" VALUES(150,37,'translate_tr','Kieli: Türkçe');
INSERT INTO "auth_permission" VALUES(151,38,'add_spokenlanguage','Can add puhuttu kieli');
INSERT INTO "auth_permission" VALUES(152,38,'change_spokenlanguage','Can change puhuttu kieli');
INSERT INTO "auth_permission" VALUES(153,38,'delete_spokenlanguage','Can delete puhuttu kieli');
INSERT INTO "auth_permission" VALUES(154,38,'view_spokenlanguage','Can view puhuttu kieli');
INSERT INTO "auth_permission" VALUES(155,39,'add_area','Can add osa-alue');
INSERT INTO "auth_permission" VALUES(156,39,'change_area','Can change osa-alue');
INSERT INTO "auth_permission" VALUES(157,39,'delete_area','Can delete osa-alue');
INSERT INTO "auth_permission" VALUES(158,39,'view_area','Can view osa-alue');
INSERT INTO "auth_permission" VALUES(159,40,'add_need','Can add tarve');
INSERT INTO "auth_permission" VALUES(160,40,'change_need','Can change tarve');
INSERT INTO "auth_permission" VALUES(161,40,'delete_need','Can delete tarve');
INSERT INTO "auth_permission" VALUES(162,40,'view_need','Can view tarve');
INSERT INTO "auth_permission" VALUES(163,41,'add_partner','Can add yhteistyökumppani');
INSERT INTO "auth_permission" VALUES(164,41,'change_partner','Can change yhteistyökumppani');
INSERT INTO "auth_permission" VALUES(165,41,'delete_partner','Can delete yhteistyökumppani');
INSERT INTO "auth_permission" VALUES(166,41,'view_partner','Can view yhteistyökumppani');
INSERT INTO "auth_permission" VALUES(167,42,'add_service','Can add palvelu');
INSERT INTO "auth_permission" VALUES(168,42,'change_service','Can change palvelu');
INSERT INTO "auth_permission" VALUES(169,42,'delete_service','Can delete palvelu');
INSERT INTO "auth_permission" VALUES(170,42,'view_service','Can view palvelu');
INSERT INTO "auth_permission" VALUES(171,43,'add_servicefacts','Can add palvelun tiedot');
INSERT INTO "auth_permission" VALUES(172,43,'change_servicefacts','Can change palvelun tiedot');
INSERT INTO "auth_permission" VALUES(173,43,'delete_servicefacts','Can delete palvelun tiedot');
INSERT INTO "auth_permission" VALUES(174,43,'view_servicefacts','Can view palvelun tiedot');
INSERT INTO "auth_permission" VALUES(175,44,'add_trade','Can add työala');
INSERT INTO "auth_permission" VALUES(176,44,'change_trade','Can change työala');
INSERT INTO "auth_permission" VALUES(177,44,'delete_trade','Can delete työala');
INSERT INTO "auth_permission" VALUES(178,44,'view_trade','Can view työala');
INSERT INTO "auth_permission" VALUES(179,45,'add_material','Can add materiaali');
INSERT INTO "auth_permission" VALUES(180,45,'change_material','Can change materiaali');
INSERT INTO "auth_permission" VALUES(181,45,'delete_material','Can delete materiaali');
INSERT INTO "auth_permission" VALUES(182,45,'view_material','Can view materiaali');
INSERT INTO "auth_permission" VALUES(183,46,'add_materialfacts','Can add materiaalin tiedot');
INSERT INTO "auth_permission" VALUES(184,46,'change_materialfacts','Can change materiaalin tiedot');
INSERT INTO "auth_permission" VALUES(185,46,'delete_materialfacts','Can delete materiaalin tiedot');
INSERT INTO "auth_permission" VALUES(186,46,'view_materialfacts','Can view materiaalin tiedot');
INSERT INTO "auth_permission" VALUES(187,47,'add_materialfile','Can add materiaalin tiedosto');
INSERT INTO "auth_permission" VALUES(188,47,'change_materialfile','Can change materiaalin tiedosto');
INSERT INTO "auth_permission" VALUES(189,47,'delete_materialfile','Can delete materiaalin tiedosto');
INSERT INTO "auth_permission" VALUES(190,47,'view_materialfile','Can view materiaalin tiedosto');
INSERT INTO "auth_permission" VALUES(191,48,'add_bookingrules','Can add ajanvarauksen säännöt');
INSERT INTO "auth_permission" VALUES(192,48,'change_bookingrules','Can change ajanvarauksen säännöt');
INSERT INTO "auth_permission" VALUES(193,48,'delete_bookingrules','Can delete ajanvarauksen säännöt');
INSERT INTO "auth_permission" VALUES(194,48,'view_bookingrules','Can view ajanvarauksen säännöt');
INSERT INTO "auth_permission" VALUES(195,49,'add_coach','Can add valmentaja');
INSERT INTO "auth_permission" VALUES(196,49,'change_coach','Can change valmentaja');
INSERT INTO "auth_permission" VALUES(197,49,'delete_coach','Can delete valmentaja');
INSERT INTO "auth_permission" VALUES(198,49,'view_coach','Can view valmentaja');
INSERT INTO "auth_permission" VALUES(199,50,'add_coachfacts','Can add valmentajan tiedot');
INSERT INTO "auth_permission" VALUES(200,50,'change_coachfacts','Can change valmentajan tiedot');
INSERT INTO "auth_permission" VALUES(201,50,'delete_coachfacts','Can delete valmentajan tiedot');
INSERT INTO "auth_permission" VALUES(202,50,'view_coachfacts','Can view valmentajan tiedot');
INSERT INTO "auth_permission" VALUES(203,51,'add_workinghours','Can add työaika');
INSERT INTO "auth_permission" VALUES(204,51,'change_workinghours','Can change työaika');
INSERT INTO "auth_permission" VALUES(205,51,'delete_workinghours','Can delete työaika');
INSERT INTO "auth_permission" VALUES(206,51,'view_workinghours','Can view työaika');
INSERT INTO "auth_permission" VALUES(207,52,'add_openinghours','Can add talon aukioloaika');
INSERT INTO "auth_permission" VALUES(208,52,'change_openinghours','Can change talon aukioloaika');
INSERT INTO "auth_permission" VALUES(209,52,'delete_openinghours','Can delete talon aukioloaika');
INSERT INTO "auth_permission" VALUES(210,52,'view_openinghours','Can view talon aukioloaika');
INSERT INTO "auth_permission" VALUES(211,53,'add_desk','Can add päivystys');
INSERT INTO "auth_permission" VALUES(212,53,'change_desk','Can change päivystys');
INSERT INTO "auth_permission" VALUES(213,53,'delete_desk','Can delete päivystys');
INSERT INTO "auth_permission" VALUES(214,53,'view_desk','Can view päivystys');
INSERT INTO "auth_permission" VALUES(215,54,'add_shift','Can add päivystysvuoro');
INSERT INTO "auth_permission" VALUES(216,54,'change_shift','Can change päivystysvuoro');
INSERT INTO "auth_permission" VALUES(217,54,'delete_shift','Can delete päivystysvuoro');
INSERT INTO "auth_permission" VALUES(218,54,'view_shift','Can view päivystysvuoro');
INSERT INTO "auth_permission" VALUES(219,55,'add_absence','Can add poissaolo');
INSERT INTO "auth_permission" VALUES(220,55,'change_absence','Can change poissaolo');
INSERT INTO "auth_permission" VALUES(221,55,'delete_absence','Can delete poissaolo');
INSERT INTO "auth_permission" VALUES(222,55,'view_absence','Can view poissaolo');
INSERT INTO "auth_permission" VALUES(223,56,'add_closure','Can add sulkupäivä');
INSERT INTO "auth_permission" VALUES(224,56,'change_closure','Can change sulkupäivä');
INSERT INTO "auth_permission" VALUES(225,56,'delete_closure','Can delete sulkupäivä');
INSERT INTO "auth_permission" VALUES(226,56,'view_closure','Can view sulkupäivä');
INSERT INTO "auth_permission" VALUES(227,57,'add_coachtime','Can add valmentajan aika');
INSERT INTO "auth_permission" VALUES(228,57,'change_coachtime','Can change valmentajan aika');
INSERT INTO "auth_permission" VALUES(229,57,'delete_coachtime','Can delete valmentajan aika');
INSERT INTO "auth_permission" VALUES(230,57,'view_coachtime','Can view valmentajan aika');
INSERT INTO "auth_permission" VALUES(231,58,'add_appointment','Can add varattu aika');
INSERT INTO "auth_permission" VALUES(232,58,'change_appointment','Can change varattu aika');
INSERT INTO "auth_permission" VALUES(233,58,'delete_appointment','Can delete varattu aika');
INSERT INTO "auth_permission" VALUES(234,58,'view_appointment','Can view varattu aika');
INSERT INTO "auth_permission" VALUES(235,59,'add_appointmentperson','Can add henkilön tiedot');
INSERT INTO "auth_permission" VALUES(236,59,'change_appointmentperson','Can change henkilön tiedot');
INSERT INTO "auth_permission" VALUES(237,59,'delete_appointmentperson','Can delete henkilön tiedot');
INSERT INTO "auth_permission" VALUES(238,59,'view_appointmentperson','Can view henkilön tiedot');
INSERT INTO "auth_permission" VALUES(239,60,'add_request','Can add pyyntö');
INSERT INTO "auth_permission" VALUES(240,60,'change_request','Can change pyyntö');
INSERT INTO "auth_permission" VALUES(241,60,'delete_request','Can delete pyyntö');
INSERT INTO "auth_permission" VALUES(242,60,'view_request','Can view pyyntö');
INSERT INTO "auth_permission" VALUES(243,61,'add_requestperson','Can add pyytäjän tiedot');
INSERT INTO "auth_permission" VALUES(244,61,'change_requestperson','Can change pyytäjän tiedot');
INSERT INTO "auth_permission" VALUES(245,61,'delete_requestperson','Can delete pyytäjän tiedot');
INSERT INTO "auth_permission" VALUES(246,61,'view_requestperson','Can view pyytäjän tiedot');
INSERT INTO "auth_permission" VALUES(247,62,'add_deskvisit','Can add käynti päivystyksessä');
INSERT INTO "auth_permission" VALUES(248,62,'change_deskvisit','Can change käynti päivystyksessä');
INSERT INTO "auth_permission" VALUES(249,62,'delete_deskvisit','Can delete käynti päivystyksessä');
INSERT INTO "auth_permission" VALUES(250,62,'view_deskvisit','Can view käynti päivystyksessä');
INSERT INTO "auth_permission" VALUES(251,63,'add_messagetemplate','Can add viestipohja');
INSERT INTO "auth_permission" VALUES(252,63,'change_messagetemplate','Can change viestipohja');
INSERT INTO "auth_permission" VALUES(253,63,'delete_messagetemplate','Can delete viestipohja');
INSERT INTO "auth_permission" VALUES(254,63,'view_messagetemplate','Can view viestipohja');
INSERT INTO "auth_permission" VALUES(255,64,'add_venue','Can add paikka');
INSERT INTO "auth_permission" VALUES(256,64,'change_venue','Can change paikka');
INSERT INTO "auth_permission" VALUES(257,64,'delete_venue','Can delete paikka');
INSERT INTO "auth_permission" VALUES(258,64,'view_venue','Can view paikka');
INSERT INTO "auth_permission" VALUES(259,65,'add_event','Can add tapahtuma');
INSERT INTO "auth_permission" VALUES(260,65,'change_event','Can change tapahtuma');
INSERT INTO "auth_permission" VALUES(261,65,'delete_event','Can delete tapahtuma');
INSERT INTO "auth_permission" VALUES(262,65,'view_event','Can view tapahtuma');
INSERT INTO "auth_permission" VALUES(263,66,'add_eventfacts','Can add tapahtuman tiedot');
INSERT INTO "auth_permission" VALUES(264,66,'change_eventfacts','Can change tapahtuman tiedot');
INSERT INTO "auth_permission" VALUES(265,66,'delete_eventfacts','Can delete tapahtuman tiedot');
INSERT INTO "auth_permission" VALUES(266,66,'view_eventfacts','Can view tapahtuman tiedot');
INSERT INTO "auth_permission" VALUES(267,67,'add_session','Can add kerta');
INSERT INTO "auth_permission" VALUES(268,67,'change_session','Can change kerta');
INSERT INTO "auth_permission" VALUES(269,67,'delete_session','Can delete kerta');
INSERT INTO "auth_permission" VALUES(270,67,'view_session','Can view kerta');
INSERT INTO "auth_permission" VALUES(271,68,'add_sessioncoach','Can add valmentaja kerralla');
INSERT INTO "auth_permission" VALUES(272,68,'change_sessioncoach','Can change valmentaja kerralla');
INSERT INTO "auth_permission" VALUES(273,68,'delete_sessioncoach','Can delete valmentaja kerralla');
INSERT INTO "auth_permission" VALUES(274,68,'view_sessioncoach','Can view valmentaja kerralla');
INSERT INTO "auth_permission" VALUES(275,69,'add_question','Can add kysymys');
INSERT INTO "auth_permission" VALUES(276,69,'change_question','Can change kysymys');
INSERT INTO "auth_permission" VALUES(277,69,'delete_question','Can delete kysymys');
INSERT INTO "auth_permission" VALUES(278,69,'view_question','Can view kysymys');
INSERT INTO "auth_permission" VALUES(279,70,'add_registration','Can add ilmoittautuminen');
INSERT INTO "auth_permission" VALUES(280,70,'change_registration','Can change ilmoittautuminen');
INSERT INTO "auth_permission" VALUES(281,70,'delete_registration','Can delete ilmoittautuminen');
INSERT INTO "auth_permission" VALUES(282,70,'view_registration','Can view ilmoittautuminen');
INSERT INTO "auth_permission" VALUES(283,71,'add_registrationperson','Can add ilmoittautujan tiedot');
INSERT INTO "auth_permission" VALUES(284,71,'change_registrationperson','Can change ilmoittautujan tiedot');
INSERT INTO "auth_permission" VALUES(285,71,'delete_registrationperson','Can delete ilmoittautujan tiedot');
INSERT INTO "auth_permission" VALUES(286,71,'view_registrationperson','Can view ilmoittautujan tiedot');
INSERT INTO "auth_permission" VALUES(287,72,'add_answer','Can add vastaus');
INSERT INTO "auth_permission" VALUES(288,72,'change_answer','Can change vastaus');
INSERT INTO "auth_permission" VALUES(289,72,'delete_answer','Can delete vastaus');
INSERT INTO "auth_permission" VALUES(290,72,'view_answer','Can view vastaus');
INSERT INTO "auth_permission" VALUES(291,73,'add_place','Can add aika vierailulla');
INSERT INTO "auth_permission" VALUES(292,73,'change_place','Can change aika vierailulla');
INSERT INTO "auth_permission" VALUES(293,73,'delete_place','Can delete aika vierailulla');
INSERT INTO "auth_permission" VALUES(294,73,'view_place','Can view aika vierailulla');
INSERT INTO "auth_permission" VALUES(295,74,'add_attendance','Can add läsnäolo');
INSERT INTO "auth_permission" VALUES(296,74,'change_attendance','Can change läsnäolo');
INSERT INTO "auth_permission" VALUES(297,74,'delete_attendance','Can delete läsnäolo');
INSERT INTO "auth_permission" VALUES(298,74,'view_attendance','Can view läsnäolo');
INSERT INTO "auth_permission" VALUES(299,75,'add_walkins','Can add ilmoittautumatta tulleet');
INSERT INTO "auth_permission" VALUES(300,75,'change_walkins','Can change ilmoittautumatta tulleet');
INSERT INTO "auth_permission" VALUES(301,75,'delete_walkins','Can delete ilmoittautumatta tulleet');
INSERT INTO "auth_permission" VALUES(302,75,'view_walkins','Can view ilmoittautumatta tulleet');
INSERT INTO "auth_permission" VALUES(303,76,'add_learningdiary','Can add oppimispäiväkirja');
INSERT INTO "auth_permission" VALUES(304,76,'change_learningdiary','Can change oppimispäiväkirja');
INSERT INTO "auth_permission" VALUES(305,76,'delete_learningdiary','Can delete oppimispäiväkirja');
INSERT INTO "auth_permission" VALUES(306,76,'view_learningdiary','Can view oppimispäiväkirja');
INSERT INTO "auth_permission" VALUES(307,77,'add_feedback','Can add palaute');
INSERT INTO "auth_permission" VALUES(308,77,'change_feedback','Can change palaute');
INSERT INTO "auth_permission" VALUES(309,77,'delete_feedback','Can delete palaute');
INSERT INTO "auth_permission" VALUES(310,77,'view_feedback','Can view palaute');
INSERT INTO "auth_permission" VALUES(311,78,'add_daytoremember','Can add muistettava päivä');
INSERT INTO "auth_permission" VALUES(312,78,'change_daytoremember','Can change muistettava päivä');
INSERT INTO "auth_permission" VALUES(313,78,'delete_daytoremember','Can delete muistettava päivä');
INSERT INTO "auth_permission" VALUES(314,78,'view_daytoremember','Can view muistettava päivä');
INSERT INTO "auth_permission" VALUES(315,79,'add_earliertotal','Can add aiempi määrä');
INSERT INTO "auth_permission" VALUES(316,79,'change_earliertotal','Can change aiempi määrä');
INSERT INTO "auth_permission" VALUES(317,79,'delete_earliertotal','Can delete aiempi määrä');
INSERT INTO "auth_permission" VALUES(318,79,'view_earliertotal','Can view aiempi määrä');
INSERT INTO "auth_permission" VALUES(319,79,'see_numbers','Näkee raportin luvut');
INSERT INTO "auth_permission" VALUES(320,80,'add_messagetemplate','Can add viestipohja');
INSERT INTO "auth_permission" VALUES(321,80,'change_messagetemplate','Can change viestipohja');
INSERT INTO "auth_permission" VALUES(322,80,'delete_messagetemplate','Can delete viestipohja');
INSERT INTO "auth_permission" VALUES(323,80,'view_messagetemplate','Can view viestipohja');
INSERT INTO "auth_permission" VALUES(324,81,'add_guideindexpage','Can add oppaan etusivu');
INSERT INTO "auth_permission" VALUES(325,81,'change_guideindexpage','Can change oppaan etusivu');
INSERT INTO "auth_permission" VALUES(326,81,'delete_guideindexpage','Can delete oppaan etusivu');
INSERT INTO "auth_permission" VALUES(327,81,'view_guideindexpage','Can view oppaan etusivu');
INSERT INTO "auth_permission" VALUES(328,82,'add_guidepage','Can add oppaan sivu');
INSERT INTO "auth_permission" VALUES(329,82,'change_guidepage','Can change oppaan sivu');
INSERT INTO "auth_permission" VALUES(330,82,'delete_guidepage','Can delete oppaan sivu');
INSERT INTO "auth_permission" VALUES(331,82,'view_guidepage','Can view oppaan sivu');
INSERT INTO "auth_permission" VALUES(332,83,'add_contentpage','Can add sivu');
INSERT INTO "auth_permission" VALUES(333,83,'change_contentpage','Can change sivu');
INSERT INTO "auth_permission" VALUES(334,83,'delete_contentpage','Can delete sivu');
INSERT INTO "auth_permission" VALUES(335,83,'view_contentpage','Can view sivu');
INSERT INTO "auth_permission" VALUES(336,27,'add_homepage','Can add etusivu');
INSERT INTO "auth_permission" VALUES(337,27,'change_homepage','Can change etusivu');
INSERT INTO "auth_permission" VALUES(338,27,'delete_homepage','Can delete etusivu');
INSERT INTO "auth_permission" VALUES(339,27,'view_homepage','Can view etusivu');
INSERT INTO "auth_permission" VALUES(340,84,'add_notice','Can add tiedote');
INSERT INTO "auth_permission" VALUES(341,84,'change_notice','Can change tiedote');
INSERT INTO "auth_permission" VALUES(342,84,'delete_notice','Can delete tiedote');
INSERT INTO "auth_permission" VALUES(343,84,'view_notice','Can view tiedote');
INSERT INTO "auth_permission" VALUES(344,85,'add_noticefacts','Can add tiedotteen tiedot');
INSERT INTO "auth_permission" VALUES(345,85,'change_noticefacts','Can change tiedotteen tiedot');
INSERT INTO "auth_permission" VALUES(346,85,'delete_noticefacts','Can delete tiedotteen tiedot');
INSERT INTO "auth_permission" VALUES(347,85,'view_noticefacts','Can view tiedotteen tiedot');
INSERT INTO "auth_permission" VALUES(348,86,'add_sharedweek','Can add lähetetty viikko');
INSERT INTO "auth_permission" VALUES(349,86,'change_sharedweek','Can change lähetetty viikko');
INSERT INTO "auth_permission" VALUES(350,86,'delete_sharedweek','Can delete lähetetty viikko');
INSERT INTO "auth_permission" VALUES(351,86,'view_sharedweek','Can view lähetetty viikko');
INSERT INTO "auth_permission" VALUES(352,87,'add_waitingtime','Can add odotusaika');
INSERT INTO "auth_permission" VALUES(353,87,'change_waitingtime','Can change odotusaika');
INSERT INTO "auth_permission" VALUES(354,87,'delete_waitingtime','Can delete odotusaika');
INSERT INTO "auth_permission" VALUES(355,87,'view_waitingtime','Can view odotusaika');
INSERT INTO "auth_permission" VALUES(356,88,'add_retentionrules','Can add tietojen säilytys');
INSERT INTO "auth_permission" VALUES(357,88,'change_retentionrules','Can change tietojen säilytys');
INSERT INTO "auth_permission" VALUES(358,88,'delete_retentionrules','Can delete tietojen säilytys');
INSERT INTO "auth_permission" VALUES(359,88,'view_retentionrules','Can view tietojen säilytys');
INSERT INTO "auth_permission" VALUES(360,89,'add_erasure','Can add poisto');
INSERT INTO "auth_permission" VALUES(361,89,'change_erasure','Can change poisto');
INSERT INTO "auth_permission" VALUES(362,89,'delete_erasure','Can delete poisto');
INSERT INTO "auth_permission" VALUES(363,89,'view_erasure','Can view poisto');
INSERT INTO "auth_permission" VALUES(364,89,'export_person','Näkee kaikki yhden ihmisen tiedot');
INSERT INTO "auth_permission" VALUES(365,89,'erase_person','Poistaa yhden ihmisen tiedot');
INSERT INTO "auth_permission" VALUES(366,90,'add_permission','Can add permission');
INSERT INTO "auth_permission" VALUES(367,90,'change_permission','Can change permission');
INSERT INTO "auth_permission" VALUES(368,90,'delete_permission','Can delete permission');
INSERT INTO "auth_permission" VALUES(369,90,'view_permission','Can view permission');
INSERT INTO "auth_permission" VALUES(370,91,'add_group','Can add group');
INSERT INTO "auth_permission" VALUES(371,91,'change_group','Can change group');
INSERT INTO "auth_permission" VALUES(372,91,'delete_group','Can delete group');
INSERT INTO "auth_permission" VALUES(373,91,'view_group','Can view group');
INSERT INTO "auth_permission" VALUES(374,92,'add_user','Can add user');
INSERT INTO "auth_permission" VALUES(375,92,'change_user','Can change user');
INSERT INTO "auth_permission" VALUES(376,92,'delete_user','Can delete user');
INSERT INTO "auth_permission" VALUES(377,92,'view_user','Can view user');
INSERT INTO "auth_permission" VALUES(378,93,'submit_translation','Can submit translations');
INSERT INTO "auth_permission" VALUES(379,94,'add_editingsession','Can add editing session');
INSERT INTO "auth_permission" VALUES(380,94,'change_editingsession','Can change editing session');
INSERT INTO "auth_permission" VALUES(381,94,'delete_editingsession','Can delete editing session');
INSERT INTO "auth_permission" VALUES(382,94,'view_editingsession','Can view editing session');
INSERT INTO "auth_permission" VALUES(383,95,'add_formstate','Can add form state');
INSERT INTO "auth_permission" VALUES(384,95,'change_formstate','Can change form state');
INSERT INTO "auth_permission" VALUES(385,95,'delete_formstate','Can delete form state');
INSERT INTO "auth_permission" VALUES(386,95,'view_formstate','Can view form state');
INSERT INTO "auth_permission" VALUES(387,96,'add_userprofile','Can add user profile');
INSERT INTO "auth_permission" VALUES(388,96,'change_userprofile','Can change user profile');
INSERT INTO "auth_permission" VALUES(389,96,'delete_userprofile','Can delete user profile');
INSERT INTO "auth_permission" VALUES(390,96,'view_userprofile','Can view user profile');
INSERT INTO "auth_permission" VALUES(391,65,'publish_event','Can publish tapahtuma');
INSERT INTO "auth_permission" VALUES(392,65,'lock_event','Can lock tapahtuma');
INSERT INTO "auth_permission" VALUES(393,65,'unlock_event','Can unlock tapahtuma');
INSERT INTO "auth_permission" VALUES(394,45,'publish_material','Can publish materiaali');
INSERT INTO "auth_permission" VALUES(395,42,'publish_service','Can publish palvelu');
INSERT INTO "auth_permission" VALUES(396,42,'lock_service','Can lock palvelu');
INSERT INTO "auth_permission" VALUES(397,42,'unlock_service','Can unlock palvelu');
INSERT INTO "auth_permission" VALUES(398,49,'publish_coach','Can publish valmentaja');
INSERT INTO "auth_permission" VALUES(399,49,'lock_coach','Can lock valmentaja');
INSERT INTO "auth_permission" VALUES(400,49,'unlock_coach','Can unlock valmentaja');
INSERT INTO "auth_permission" VALUES(401,84,'publish_notice','Can publish tiedote');
INSERT INTO "auth_permission" VALUES(402,97,'add_calendar','Can add calendar');
INSERT INTO "auth_permission" VALUES(403,97,'change_calendar','Can change calendar');
INSERT INTO "auth_permission" VALUES(404,97,'delete_calendar','Can delete calendar');
INSERT INTO "auth_permission" VALUES(405,97,'view_calendar','Can view calendar');
INSERT INTO "auth_permission" VALUES(406,98,'add_calendarrelation','Can add calendar relation');
INSERT INTO "auth_permission" VALUES(407,98,'change_calendarrelation','Can change calendar relation');
INSERT INTO "auth_permission" VALUES(408,98,'delete_calendarrelation','Can delete calendar relation');
INSERT INTO "auth_permission" VALUES(409,98,'view_calendarrelation','Can view calendar relation');
INSERT INTO "auth_permission" VALUES(410,99,'add_event','Can add event');
INSERT INTO "auth_permission" VALUES(411,99,'change_event','Can change event');
INSERT INTO "auth_permission" VALUES(412,99,'delete_event','Can delete event');
INSERT INTO "auth_permission" VALUES(413,99,'view_event','Can view event');
INSERT INTO "auth_permission" VALUES(414,100,'add_eventrelation','Can add event relation');
INSERT INTO "auth_permission" VALUES(415,100,'change_eventrelation','Can change event relation');
INSERT INTO "auth_permission" VALUES(416,100,'delete_eventrelation','Can delete event relation');
INSERT INTO "auth_permission" VALUES(417,100,'view_eventrelation','Can view event relation');
INSERT INTO "auth_permission" VALUES(418,101,'add_occurrence','Can add occurrence');
INSERT INTO "auth_permission" VALUES(419,101,'change_occurrence','Can change occurrence');
INSERT INTO "auth_permission" VALUES(420,101,'delete_occurrence','Can delete occurrence');
INSERT INTO "auth_permission" VALUES(421,101,'view_occurrence','Can view occurrence');
INSERT INTO "auth_permission" VALUES(422,102,'add_rule','Can add rule');
INSERT INTO "auth_permission" VALUES(423,102,'change_rule','Can change rule');
INSERT INTO "auth_permission" VALUES(424,102,'delete_rule','Can delete rule');
INSERT INTO "auth_permission" VALUES(425,102,'view_rule','Can view rule');
INSERT INTO "auth_permission" VALUES(426,103,'add_formsubmission','Can add form submission');
INSERT INTO "auth_permission" VALUES(427,103,'change_formsubmission','Can change form submission');
INSERT INTO "auth_permission" VALUES(428,103,'delete_formsubmission','Can delete form submission');
INSERT INTO "auth_permission" VALUES(429,103,'view_formsubmission','Can view form submission');
INSERT INTO "auth_permission" VALUES(430,104,'add_redirect','Can add redirect');
INSERT INTO "auth_permission" VALUES(431,104,'change_redirect','Can change redirect');
INSERT INTO "auth_permission" VALUES(432,104,'delete_redirect','Can delete redirect');
INSERT INTO "auth_permission" VALUES(433,104,'view_redirect','Can view redirect');
INSERT INTO "auth_permission" VALUES(434,105,'add_embed','Can add embed');
INSERT INTO "auth_permission" VALUES(435,105,'change_embed','Can change embed');
INSERT INTO "auth_permission" VALUES(436,105,'delete_embed','Can delete embed');
INSERT INTO "auth_permission" VALUES(437,105,'view_embed','Can view embed');
INSERT INTO "auth_permission" VALUES(438,30,'view_document','Can view document');
INSERT INTO "auth_permission" VALUES(439,28,'view_image','Can view image');
INSERT INTO "auth_permission" VALUES(440,106,'add_rendition','Can add rendition');
INSERT INTO "auth_permission" VALUES(441,106,'change_rendition','Can change rendition');
INSERT INTO "auth_permission" VALUES(442,106,'delete_rendition','Can delete rendition');
INSERT INTO "auth_permission" VALUES(443,106,'view_rendition','Can view rendition');
INSERT INTO "auth_permission" VALUES(444,107,'add_indexentry','Can add index entry');
INSERT INTO "auth_permission" VALUES(445,107,'change_indexentry','Can change index entry');
INSERT INTO "auth_permission" VALUES(446,107,'delete_indexentry','Can delete index entry');
INSERT INTO "auth_permission" VALUES(447,107,'view_indexentry','Can view index entry');
INSERT INTO "auth_permission" VALUES(448,108,'add_sqliteftsindexentry','Can add sqliteftsindexentry');
INSERT INTO "auth_permission" VALUES(449,108,'change_sqliteftsindexentry','Can change sqliteftsindexentry');
INSERT INTO "auth_permission" VALUES(450,108,'delete_sqliteftsindexentry','Can delete sqliteftsindexentry');
INSERT INTO "auth_permission" VALUES(451,108,'view_sqliteftsindexentry','Can view sqliteftsindexentry');
INSERT INTO "auth_permission" VALUES(452,109,'add_tag','Can add tag');
INSERT INTO "auth_permission" VALUES(453,109,'change_tag','Can change tag');
INSERT INTO "auth_permission" VALUES(454,109,'delete_tag','Can delete tag');
INSERT INTO "auth_permission" VALUES(455,109,'view_tag','Can view tag');
INSERT INTO "auth_permission" VALUES(456,110,'add_taggeditem','Can add tagged item');
INSERT INTO "auth_permission" VALUES(457,110,'change_taggeditem','Can change tagged item');
INSERT INTO "auth_permission" VALUES(458,110,'delete_taggeditem','Can delete tagged item');
INSERT INTO "auth_permission" VALUES(459,110,'view_taggeditem','Can view tagged item');
INSERT INTO "auth_permission" VALUES(460,111,'add_totpdevice','Can add TOTP device');
INSERT INTO "auth_permission" VALUES(461,111,'change_totpdevice','Can change TOTP device');
INSERT INTO "auth_permission" VALUES(462,111,'delete_totpdevice','Can delete TOTP device');
INSERT INTO "auth_permission" VALUES(463,111,'view_totpdevice','Can view TOTP device');
INSERT INTO "auth_permission" VALUES(464,112,'add_staticdevice','Can add static device');
INSERT INTO "auth_permission" VALUES(465,112,'change_staticdevice','Can change static device');
INSERT INTO "auth_permission" VALUES(466,112,'delete_staticdevice','Can delete static device');
INSERT INTO "auth_permission" VALUES(467,112,'view_staticdevice','Can view static device');
INSERT INTO "auth_permission" VALUES(468,113,'add_statictoken','Can add static token');
INSERT INTO "auth_permission" VALUES(469,113,'change_statictoken','Can change static token');
INSERT INTO "auth_permission" VALUES(470,113,'delete_statictoken','Can delete static token');
INSERT INTO "auth_permission" VALUES(471,113,'view_statictoken','Can view static token');
INSERT INTO "auth_permission" VALUES(472,114,'add_dbtaskresult','Can add Task Result');
INSERT INTO "auth_permission" VALUES(473,114,'change_dbtaskresult','Can change Task Result');
INSERT INTO "auth_permission" VALUES(474,114,'delete_dbtaskresult','Can delete Task Result');
INSERT INTO "auth_permission" VALUES(475,114,'view_dbtaskresult','Can view Task Result');
INSERT INTO "auth_permission" VALUES(476,115,'add_contenttype','Can add content type');
INSERT INTO "auth_permission" VALUES(477,115,'change_contenttype','Can change content type');
INSERT INTO "auth_permission" VALUES(478,115,'delete_contenttype','Can delete content type');
INSERT INTO "auth_permission" VALUES(479,115,'view_contenttype','Can view content type');
INSERT INTO "auth_permission" VALUES(480,116,'add_session','Can add session');
INSERT INTO "auth_permission" VALUES(481,116,'change_session','Can change session');
INSERT INTO "auth_permission" VALUES(482,116,'delete_session','Can delete session');
INSERT INTO "auth_permission" VALUES(483,116,'view_session','Can view session');
CREATE TABLE "auth_user" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL, "last_login" datetime NULL, "is_superuser" bool NOT NULL, "username" varchar(150) NOT NULL UNIQUE, "last_name" varchar(150) NOT NULL, "email" varchar(254) NOT NULL, "is_staff" bool NOT NULL, "is_active" bool NOT NULL, "date_joined" datetime NOT NULL, "first_name" varchar(150) NOT NULL);
INSERT INTO "auth_user" VALUES(1,'pbkdf2_sha256$1000000$XXzzROv5xDFHJPP7UUMjVu$jqpUxjuzgshqW169PCYfr4fh10JfSOv6esxGlj6rgMg=','2026-11-24 07:00:00',0,'aino','','aino@example.invalid',0,1,'2026-11-24 07:00:00','');
CREATE TABLE "auth_user_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "auth_user_groups" VALUES(1,1,3);
CREATE TABLE "auth_user_user_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "booking_absence" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "starts_at" datetime NOT NULL, "ends_at" datetime NOT NULL, "coach_id" bigint NOT NULL REFERENCES "booking_coach" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "absence_ends_after_start" CHECK ("ends_at" > ("starts_at")));
INSERT INTO "booking_absence" VALUES(1,'2026-12-07 07:00:00','2026-12-07 14:00:00',1);
CREATE TABLE "booking_appointment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "site_language" varchar(16) NOT NULL, "message_language" varchar(16) NOT NULL, "way" varchar(8) NOT NULL, "state" varchar(16) NOT NULL, "channel" varchar(8) NOT NULL, "interpreter" varchar(10) NOT NULL, "for_another" bool NOT NULL, "person_number" bigint unsigned NOT NULL CHECK ("person_number" >= 0), "version" integer unsigned NOT NULL CHECK ("version" >= 0), "booked_at" datetime NOT NULL, "cancelled_at" datetime NULL, "cancelled_late" bool NOT NULL, "submission_key" char(32) NULL UNIQUE, "need_id" bigint NULL REFERENCES "services_need" ("id") DEFERRABLE INITIALLY DEFERRED, "spoken_language_id" bigint NOT NULL REFERENCES "services_spokenlanguage" ("id") DEFERRABLE INITIALLY DEFERRED, "coach_time_id" bigint NOT NULL UNIQUE REFERENCES "booking_coachtime" ("id") DEFERRABLE INITIALLY DEFERRED, "gender" varchar(8) NOT NULL, "travel_minutes" smallint unsigned NOT NULL CHECK ("travel_minutes" >= 0));
INSERT INTO "booking_appointment" VALUES(1,'fi','fi','here','booked','public','none',0,6355619068689175,1,'2026-11-24 07:00:00',NULL,0,NULL,1,10,1,'',0);
CREATE TABLE "booking_appointmentperson" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(200) NOT NULL, "also_called" varchar(200) NOT NULL, "phone" varchar(20) NOT NULL, "email" varchar(254) NOT NULL, "reach" varchar(8) NOT NULL, "speak_only" bool NOT NULL, "staff_note" text NOT NULL, "code" varchar(8) NOT NULL UNIQUE, "token" varchar(64) NOT NULL UNIQUE, "appointment_id" bigint NOT NULL UNIQUE REFERENCES "booking_appointment" ("id") DEFERRABLE INITIALLY DEFERRED, "meeting_place" varchar(200) NOT NULL, "name_folded" text NOT NULL, "name_sounds" text NOT NULL);
INSERT INTO "booking_appointmentperson" VALUES(1,'Sahra','Saara','+358401234567','sahra@example.org','message',0,'gAAAAABrBiZMdwbGbvzo1AXpuZeE_pHp8Rh5oCoHEHUN3p2NiWWy3C3qMlGqFhLQJcdf8jpemOxvP_hr9m22-Or_N5YYZaYQIL7Kd7DyGeNW44pc6xZIyGo=','527087','B_EFoxT_7PeVsW3cPHSxPEF_ARSIDEMpp8yS9NQG8JA',1,'','sahra
saara',' SHR 
 SR ');
CREATE TABLE "booking_bookingrules" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "meeting_minutes" smallint unsigned NOT NULL CHECK ("meeting_minutes" >= 0), "buffer_minutes" smallint unsigned NOT NULL CHECK ("buffer_minutes" >= 0), "grid_minutes" smallint unsigned NOT NULL CHECK ("grid_minutes" >= 0), "notice_minutes" smallint unsigned NOT NULL CHECK ("notice_minutes" >= 0), "horizon_days" smallint unsigned NOT NULL CHECK ("horizon_days" >= 0), "second_reminder_hours" smallint unsigned NOT NULL CHECK ("second_reminder_hours" >= 0), "undo_minutes" smallint unsigned NOT NULL CHECK ("undo_minutes" >= 0), "ask_gender" bool NOT NULL, "interpreter_lead_days" smallint unsigned NOT NULL CHECK ("interpreter_lead_days" >= 0), "quiet_from" time NOT NULL, "quiet_until" time NOT NULL, "reminder_clock" time NOT NULL, "digest_clock" time NOT NULL);
INSERT INTO "booking_bookingrules" VALUES(1,45,15,15,60,28,2,60,1,3,'21:00:00','08:00:00','17:00:00','07:30:00');
CREATE TABLE "booking_closure" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "first_day" date NOT NULL, "last_day" date NOT NULL, "name" varchar(120) NOT NULL, "name_fi" varchar(120) NULL, "name_en" varchar(120) NULL, "name_sv" varchar(120) NULL, "name_ru" varchar(120) NULL, "name_ar" varchar(120) NULL, "name_fa" varchar(120) NULL, "name_ckb" varchar(120) NULL, "name_so" varchar(120) NULL, "name_tr" varchar(120) NULL, "meanwhile" varchar(240) NOT NULL, "meanwhile_fi" varchar(240) NULL, "meanwhile_en" varchar(240) NULL, "meanwhile_sv" varchar(240) NULL, "meanwhile_ru" varchar(240) NULL, "meanwhile_ar" varchar(240) NULL, "meanwhile_fa" varchar(240) NULL, "meanwhile_ckb" varchar(240) NULL, "meanwhile_so" varchar(240) NULL, "meanwhile_tr" varchar(240) NULL, CONSTRAINT "closure_ends_after_start" CHECK ("last_day" >= ("first_day")));
INSERT INTO "booking_closure" VALUES(1,'2026-12-24','2026-12-25','Kesätauko','Kesätauko',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "booking_coach" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "first_name" varchar(60) NOT NULL, "introduction" varchar(200) NOT NULL, "introduction_fi" varchar(200) NULL, "introduction_en" varchar(200) NULL, "introduction_sv" varchar(200) NULL, "introduction_ru" varchar(200) NULL, "introduction_ar" varchar(200) NULL, "introduction_fa" varchar(200) NULL, "introduction_ckb" varchar(200) NULL, "introduction_so" varchar(200) NULL, "introduction_tr" varchar(200) NULL, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "booking_coach" VALUES(1,1,0,NULL,NULL,NULL,NULL,0,0,NULL,'Aino','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "booking_coachfacts" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "is_bookable" bool NOT NULL, "video_link" varchar(200) NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "row_id" bigint NOT NULL UNIQUE REFERENCES "booking_coach" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer NULL UNIQUE REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "covers" bool NOT NULL, "feed_token" varchar(64) NULL UNIQUE, "wants_digest" bool NOT NULL);
INSERT INTO "booking_coachfacts" VALUES(1,1,'',100,1,1,0,'BtFAl70Cu5AqUVvRBUhj7Brpjo-stlcF7SdfIEEZkAY',1);
CREATE TABLE "booking_coachfacts_languages" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "coachfacts_id" bigint NOT NULL REFERENCES "booking_coachfacts" ("id") DEFERRABLE INITIALLY DEFERRED, "spokenlanguage_id" bigint NOT NULL REFERENCES "services_spokenlanguage" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "booking_coachfacts_languages" VALUES(1,1,1);
INSERT INTO "booking_coachfacts_languages" VALUES(2,1,10);
CREATE TABLE "booking_coachtime" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "starts_at" datetime NOT NULL, "ends_at" datetime NOT NULL, "taken_from" datetime NOT NULL, "taken_until" datetime NOT NULL, "holding" bool NOT NULL, "kind" varchar(16) NOT NULL, "coach_id" bigint NOT NULL REFERENCES "booking_coach" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "coach_time_ends_after_start" CHECK ("ends_at" > ("starts_at")), CONSTRAINT "coach_time_buffers_outside" CHECK (("taken_from" <= ("starts_at") AND "taken_until" >= ("ends_at"))));
INSERT INTO "booking_coachtime" VALUES(1,'2026-11-25 08:00:00','2026-11-25 08:45:00','2026-11-25 08:00:00','2026-11-25 09:00:00',1,'appointment',1);
CREATE TABLE "booking_desk" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(120) NOT NULL, "name_fi" varchar(120) NULL, "name_en" varchar(120) NULL, "name_sv" varchar(120) NULL, "name_ru" varchar(120) NULL, "name_ar" varchar(120) NULL, "name_fa" varchar(120) NULL, "name_ckb" varchar(120) NULL, "name_so" varchar(120) NULL, "name_tr" varchar(120) NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0));
INSERT INTO "booking_desk" VALUES(1,'Päivystys','Päivystys',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,100);
CREATE TABLE "booking_deskvisit" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "visited_at" datetime NOT NULL, "gender" varchar(8) NOT NULL, "need_id" bigint NULL REFERENCES "services_need" ("id") DEFERRABLE INITIALLY DEFERRED, "recorded_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "spoken_language_id" bigint NOT NULL REFERENCES "services_spokenlanguage" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "booking_deskvisit" VALUES(1,'2026-11-24 07:00:00','woman',NULL,1,10);
CREATE TABLE "booking_messagetemplate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "wording" varchar(16) NOT NULL UNIQUE, "sms" text NOT NULL, "sms_fi" text NULL, "sms_en" text NULL, "sms_sv" text NULL, "sms_ru" text NULL, "sms_ar" text NULL, "sms_fa" text NULL, "sms_ckb" text NULL, "sms_so" text NULL, "sms_tr" text NULL, "subject" varchar(60) NOT NULL, "subject_fi" varchar(60) NULL, "subject_en" varchar(60) NULL, "subject_sv" varchar(60) NULL, "subject_ru" varchar(60) NULL, "subject_ar" varchar(60) NULL, "subject_fa" varchar(60) NULL, "subject_ckb" varchar(60) NULL, "subject_so" varchar(60) NULL, "subject_tr" varchar(60) NULL, "mail" text NOT NULL, "mail_fi" text NULL, "mail_en" text NULL, "mail_sv" text NULL, "mail_ru" text NULL, "mail_ar" text NULL, "mail_fa" text NULL, "mail_ckb" text NULL, "mail_so" text NULL, "mail_tr" text NULL);
INSERT INTO "booking_messagetemplate" VALUES(1,'confirmation','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "booking_messagetemplate" VALUES(2,'change','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "booking_messagetemplate" VALUES(3,'cancellation','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "booking_messagetemplate" VALUES(4,'reminder','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "booking_messagetemplate" VALUES(5,'reminder_today','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "booking_openinghours" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "weekday" smallint unsigned NOT NULL CHECK ("weekday" >= 0), "starts" time NOT NULL, "ends" time NOT NULL, "valid_from" date NOT NULL, "valid_until" date NULL, CONSTRAINT "opening_ends_after_start" CHECK ("ends" > ("starts")));
CREATE TABLE "booking_request" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(20) NOT NULL, "state" varchar(8) NOT NULL, "site_language" varchar(16) NOT NULL, "way" varchar(8) NOT NULL, "person_number" bigint unsigned NOT NULL CHECK ("person_number" >= 0), "asked_at" datetime NOT NULL, "due_at" datetime NULL, "done_at" datetime NULL, "appointment_id" bigint NULL REFERENCES "booking_appointment" ("id") DEFERRABLE INITIALLY DEFERRED, "need_id" bigint NULL REFERENCES "services_need" ("id") DEFERRABLE INITIALLY DEFERRED, "spoken_language_id" bigint NULL REFERENCES "services_spokenlanguage" ("id") DEFERRABLE INITIALLY DEFERRED, "taken_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "booking_request" VALUES(1,'call_back','open','fi','',5463869026707110,'2026-11-24 07:00:00',NULL,NULL,NULL,NULL,10,NULL);
CREATE TABLE "booking_requestperson" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(200) NOT NULL, "phone" varchar(20) NOT NULL, "email" varchar(254) NOT NULL, "reach" varchar(8) NOT NULL, "words" text NOT NULL, "request_id" bigint NOT NULL UNIQUE REFERENCES "booking_request" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "booking_requestperson" VALUES(1,'Amina','+358401234568','','call','gAAAAABrBiZMJehg4wrDpjMh6NJ5MPXI8E-8dvH_gzlC-EM6W2UZnhueTHCSL0iCK3Eg8kiw-qGjpbgwnNzWA_9Tmi8wplwk0Q==',1);
CREATE TABLE "booking_shift" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "weekday" smallint unsigned NOT NULL CHECK ("weekday" >= 0), "starts" time NOT NULL, "ends" time NOT NULL, "valid_from" date NOT NULL, "valid_until" date NULL, "desk_id" bigint NOT NULL REFERENCES "booking_desk" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "shift_ends_after_start" CHECK ("ends" > ("starts")));
INSERT INTO "booking_shift" VALUES(1,1,'10:00:00','15:00:00','2026-01-01',NULL,1);
CREATE TABLE "booking_shift_coaches" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "shift_id" bigint NOT NULL REFERENCES "booking_shift" ("id") DEFERRABLE INITIALLY DEFERRED, "coach_id" bigint NOT NULL REFERENCES "booking_coach" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "booking_shift_coaches" VALUES(1,1,1);
CREATE TABLE "booking_workinghours" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "coach_id" bigint NOT NULL REFERENCES "booking_coach" ("id") DEFERRABLE INITIALLY DEFERRED, "rule_id" integer NOT NULL UNIQUE REFERENCES "schedule_event" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "booking_workinghours" VALUES(1,1,1);
INSERT INTO "booking_workinghours" VALUES(2,1,2);
INSERT INTO "booking_workinghours" VALUES(3,1,3);
INSERT INTO "booking_workinghours" VALUES(4,1,4);
CREATE TABLE "django_content_type" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL);
INSERT INTO "django_content_type" VALUES(1,'wagtailcore','page');
INSERT INTO "django_content_type" VALUES(2,'wagtailcore','groupapprovaltask');
INSERT INTO "django_content_type" VALUES(3,'wagtailcore','locale');
INSERT INTO "django_content_type" VALUES(4,'wagtailcore','site');
INSERT INTO "django_content_type" VALUES(5,'wagtailcore','groupsitepermission');
INSERT INTO "django_content_type" VALUES(6,'wagtailcore','apitoken');
INSERT INTO "django_content_type" VALUES(7,'wagtailcore','modellogentry');
INSERT INTO "django_content_type" VALUES(8,'wagtailcore','revision');
INSERT INTO "django_content_type" VALUES(9,'wagtailcore','collectionviewrestriction');
INSERT INTO "django_content_type" VALUES(10,'wagtailcore','collection');
INSERT INTO "django_content_type" VALUES(11,'wagtailcore','groupcollectionpermission');
INSERT INTO "django_content_type" VALUES(12,'wagtailcore','uploadedfile');
INSERT INTO "django_content_type" VALUES(13,'wagtailcore','workflowcontenttype');
INSERT INTO "django_content_type" VALUES(14,'wagtailcore','workflowstate');
INSERT INTO "django_content_type" VALUES(15,'wagtailcore','workflow');
INSERT INTO "django_content_type" VALUES(16,'wagtailcore','workflowtask');
INSERT INTO "django_content_type" VALUES(17,'wagtailcore','task');
INSERT INTO "django_content_type" VALUES(18,'wagtailcore','taskstate');
INSERT INTO "django_content_type" VALUES(19,'wagtailcore','grouppagepermission');
INSERT INTO "django_content_type" VALUES(20,'wagtailcore','pageviewrestriction');
INSERT INTO "django_content_type" VALUES(21,'wagtailcore','workflowpage');
INSERT INTO "django_content_type" VALUES(22,'wagtailcore','pagelogentry');
INSERT INTO "django_content_type" VALUES(23,'wagtailcore','comment');
INSERT INTO "django_content_type" VALUES(24,'wagtailcore','commentreply');
INSERT INTO "django_content_type" VALUES(25,'wagtailcore','pagesubscription');
INSERT INTO "django_content_type" VALUES(26,'wagtailcore','referenceindex');
INSERT INTO "django_content_type" VALUES(27,'home','homepage');
INSERT INTO "django_content_type" VALUES(28,'wagtailimages','image');
INSERT INTO "django_content_type" VALUES(29,'wagtailadmin','admin');
INSERT INTO "django_content_type" VALUES(30,'wagtaildocs','document');
INSERT INTO "django_content_type" VALUES(31,'portal','housefacts');
INSERT INTO "django_content_type" VALUES(32,'portal','message');
INSERT INTO "django_content_type" VALUES(33,'portal','viewlog');
INSERT INTO "django_content_type" VALUES(34,'portal','recording');
INSERT INTO "django_content_type" VALUES(35,'portal','funder');
INSERT INTO "django_content_type" VALUES(36,'portal','textmarks');
INSERT INTO "django_content_type" VALUES(37,'portal','staffrights');
INSERT INTO "django_content_type" VALUES(38,'services','spokenlanguage');
INSERT INTO "django_content_type" VALUES(39,'services','area');
INSERT INTO "django_content_type" VALUES(40,'services','need');
INSERT INTO "django_content_type" VALUES(41,'services','partner');
INSERT INTO "django_content_type" VALUES(42,'services','service');
INSERT INTO "django_content_type" VALUES(43,'services','servicefacts');
INSERT INTO "django_content_type" VALUES(44,'services','trade');
INSERT INTO "django_content_type" VALUES(45,'services','material');
INSERT INTO "django_content_type" VALUES(46,'services','materialfacts');
INSERT INTO "django_content_type" VALUES(47,'services','materialfile');
INSERT INTO "django_content_type" VALUES(48,'booking','bookingrules');
INSERT INTO "django_content_type" VALUES(49,'booking','coach');
INSERT INTO "django_content_type" VALUES(50,'booking','coachfacts');
INSERT INTO "django_content_type" VALUES(51,'booking','workinghours');
INSERT INTO "django_content_type" VALUES(52,'booking','openinghours');
INSERT INTO "django_content_type" VALUES(53,'booking','desk');
INSERT INTO "django_content_type" VALUES(54,'booking','shift');
INSERT INTO "django_content_type" VALUES(55,'booking','absence');
INSERT INTO "django_content_type" VALUES(56,'booking','closure');
INSERT INTO "django_content_type" VALUES(57,'booking','coachtime');
INSERT INTO "django_content_type" VALUES(58,'booking','appointment');
INSERT INTO "django_content_type" VALUES(59,'booking','appointmentperson');
INSERT INTO "django_content_type" VALUES(60,'booking','request');
INSERT INTO "django_content_type" VALUES(61,'booking','requestperson');
INSERT INTO "django_content_type" VALUES(62,'booking','deskvisit');
INSERT INTO "django_content_type" VALUES(63,'booking','messagetemplate');
INSERT INTO "django_content_type" VALUES(64,'events','venue');
INSERT INTO "django_content_type" VALUES(65,'events','event');
INSERT INTO "django_content_type" VALUES(66,'events','eventfacts');
INSERT INTO "django_content_type" VALUES(67,'events','session');
INSERT INTO "django_content_type" VALUES(68,'events','sessioncoach');
INSERT INTO "django_content_type" VALUES(69,'events','question');
INSERT INTO "django_content_type" VALUES(70,'events','registration');
INSERT INTO "django_content_type" VALUES(71,'events','registrationperson');
INSERT INTO "django_content_type" VALUES(72,'events','answer');
INSERT INTO "django_content_type" VALUES(73,'events','place');
INSERT INTO "django_content_type" VALUES(74,'events','attendance');
INSERT INTO "django_content_type" VALUES(75,'events','walkins');
INSERT INTO "django_content_type" VALUES(76,'events','learningdiary');
INSERT INTO "django_content_type" VALUES(77,'events','feedback');
INSERT INTO "django_content_type" VALUES(78,'events','daytoremember');
INSERT INTO "django_content_type" VALUES(79,'events','earliertotal');
INSERT INTO "django_content_type" VALUES(80,'events','messagetemplate');
INSERT INTO "django_content_type" VALUES(81,'home','guideindexpage');
INSERT INTO "django_content_type" VALUES(82,'home','guidepage');
INSERT INTO "django_content_type" VALUES(83,'home','contentpage');
INSERT INTO "django_content_type" VALUES(84,'home','notice');
INSERT INTO "django_content_type" VALUES(85,'home','noticefacts');
INSERT INTO "django_content_type" VALUES(86,'home','sharedweek');
INSERT INTO "django_content_type" VALUES(87,'home','waitingtime');
INSERT INTO "django_content_type" VALUES(88,'home','retentionrules');
INSERT INTO "django_content_type" VALUES(89,'home','erasure');
INSERT INTO "django_content_type" VALUES(90,'auth','permission');
INSERT INTO "django_content_type" VALUES(91,'auth','group');
INSERT INTO "django_content_type" VALUES(92,'auth','user');
INSERT INTO "django_content_type" VALUES(93,'simple_translation','simpletranslation');
INSERT INTO "django_content_type" VALUES(94,'wagtailadmin','editingsession');
INSERT INTO "django_content_type" VALUES(95,'wagtailadmin','formstate');
INSERT INTO "django_content_type" VALUES(96,'wagtailusers','userprofile');
INSERT INTO "django_content_type" VALUES(97,'schedule','calendar');
INSERT INTO "django_content_type" VALUES(98,'schedule','calendarrelation');
INSERT INTO "django_content_type" VALUES(99,'schedule','event');
INSERT INTO "django_content_type" VALUES(100,'schedule','eventrelation');
INSERT INTO "django_content_type" VALUES(101,'schedule','occurrence');
INSERT INTO "django_content_type" VALUES(102,'schedule','rule');
INSERT INTO "django_content_type" VALUES(103,'wagtailforms','formsubmission');
INSERT INTO "django_content_type" VALUES(104,'wagtailredirects','redirect');
INSERT INTO "django_content_type" VALUES(105,'wagtailembeds','embed');
INSERT INTO "django_content_type" VALUES(106,'wagtailimages','rendition');
INSERT INTO "django_content_type" VALUES(107,'wagtailsearch','indexentry');
INSERT INTO "django_content_type" VALUES(108,'wagtailsearch','sqliteftsindexentry');
INSERT INTO "django_content_type" VALUES(109,'taggit','tag');
INSERT INTO "django_content_type" VALUES(110,'taggit','taggeditem');
INSERT INTO "django_content_type" VALUES(111,'otp_totp','totpdevice');
INSERT INTO "django_content_type" VALUES(112,'otp_static','staticdevice');
INSERT INTO "django_content_type" VALUES(113,'otp_static','statictoken');
INSERT INTO "django_content_type" VALUES(114,'django_tasks_database','dbtaskresult');
INSERT INTO "django_content_type" VALUES(115,'contenttypes','contenttype');
INSERT INTO "django_content_type" VALUES(116,'sessions','session');
CREATE TABLE "django_migrations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" datetime NOT NULL);
INSERT INTO "django_migrations" VALUES(1,'contenttypes','0001_initial','2026-11-24 23:43:29.412431');
INSERT INTO "django_migrations" VALUES(2,'contenttypes','0002_remove_content_type_name','2026-11-24 23:43:29.426381');
INSERT INTO "django_migrations" VALUES(3,'auth','0001_initial','2026-11-24 23:43:29.450892');
INSERT INTO "django_migrations" VALUES(4,'auth','0002_alter_permission_name_max_length','2026-11-24 23:43:29.462936');
INSERT INTO "django_migrations" VALUES(5,'auth','0003_alter_user_email_max_length','2026-11-24 23:43:29.475612');
INSERT INTO "django_migrations" VALUES(6,'auth','0004_alter_user_username_opts','2026-11-24 23:43:29.485558');
INSERT INTO "django_migrations" VALUES(7,'auth','0005_alter_user_last_login_null','2026-11-24 23:43:29.496350');
INSERT INTO "django_migrations" VALUES(8,'auth','0006_require_contenttypes_0002','2026-11-24 23:43:29.497225');
INSERT INTO "django_migrations" VALUES(9,'auth','0007_alter_validators_add_error_messages','2026-11-24 23:43:29.505059');
INSERT INTO "django_migrations" VALUES(10,'auth','0008_alter_user_username_max_length','2026-11-24 23:43:29.519267');
INSERT INTO "django_migrations" VALUES(11,'auth','0009_alter_user_last_name_max_length','2026-11-24 23:43:29.526500');
INSERT INTO "django_migrations" VALUES(12,'auth','0010_alter_group_name_max_length','2026-11-24 23:43:29.541613');
INSERT INTO "django_migrations" VALUES(13,'auth','0011_update_proxy_permissions','2026-11-24 23:43:29.558624');
INSERT INTO "django_migrations" VALUES(14,'auth','0012_alter_user_first_name_max_length','2026-11-24 23:43:29.571682');
INSERT INTO "django_migrations" VALUES(15,'wagtailcore','0001_initial','2026-11-24 23:43:29.751839');
INSERT INTO "django_migrations" VALUES(16,'wagtailcore','0002_initial_data','2026-11-24 23:43:29.752079');
INSERT INTO "django_migrations" VALUES(17,'wagtailcore','0003_add_uniqueness_constraint_on_group_page_permission','2026-11-24 23:43:29.752227');
INSERT INTO "django_migrations" VALUES(18,'wagtailcore','0004_page_locked','2026-11-24 23:43:29.752353');
INSERT INTO "django_migrations" VALUES(19,'wagtailcore','0005_add_page_lock_permission_to_moderators','2026-11-24 23:43:29.752473');
INSERT INTO "django_migrations" VALUES(20,'wagtailcore','0006_add_lock_page_permission','2026-11-24 23:43:29.752590');
INSERT INTO "django_migrations" VALUES(21,'wagtailcore','0007_page_latest_revision_created_at','2026-11-24 23:43:29.752702');
INSERT INTO "django_migrations" VALUES(22,'wagtailcore','0008_populate_latest_revision_created_at','2026-11-24 23:43:29.752819');
INSERT INTO "django_migrations" VALUES(23,'wagtailcore','0009_remove_auto_now_add_from_pagerevision_created_at','2026-11-24 23:43:29.752934');
INSERT INTO "django_migrations" VALUES(24,'wagtailcore','0010_change_page_owner_to_null_on_delete','2026-11-24 23:43:29.753121');
INSERT INTO "django_migrations" VALUES(25,'wagtailcore','0011_page_first_published_at','2026-11-24 23:43:29.753258');
INSERT INTO "django_migrations" VALUES(26,'wagtailcore','0012_extend_page_slug_field','2026-11-24 23:43:29.753375');
INSERT INTO "django_migrations" VALUES(27,'wagtailcore','0013_update_golive_expire_help_text','2026-11-24 23:43:29.753489');
INSERT INTO "django_migrations" VALUES(28,'wagtailcore','0014_add_verbose_name','2026-11-24 23:43:29.753689');
INSERT INTO "django_migrations" VALUES(29,'wagtailcore','0015_add_more_verbose_names','2026-11-24 23:43:29.753827');
INSERT INTO "django_migrations" VALUES(30,'wagtailcore','0016_change_page_url_path_to_text_field','2026-11-24 23:43:29.753944');
INSERT INTO "django_migrations" VALUES(31,'wagtailcore','0017_change_edit_page_permission_description','2026-11-24 23:43:29.767833');
INSERT INTO "django_migrations" VALUES(32,'wagtailcore','0018_pagerevision_submitted_for_moderation_index','2026-11-24 23:43:29.785022');
INSERT INTO "django_migrations" VALUES(33,'wagtailcore','0019_verbose_names_cleanup','2026-11-24 23:43:29.862287');
INSERT INTO "django_migrations" VALUES(34,'wagtailcore','0020_add_index_on_page_first_published_at','2026-11-24 23:43:29.877292');
INSERT INTO "django_migrations" VALUES(35,'wagtailcore','0021_capitalizeverbose','2026-11-24 23:43:30.345743');
INSERT INTO "django_migrations" VALUES(36,'wagtailcore','0022_add_site_name','2026-11-24 23:43:30.359191');
INSERT INTO "django_migrations" VALUES(37,'wagtailcore','0023_alter_page_revision_on_delete_behaviour','2026-11-24 23:43:30.378544');
INSERT INTO "django_migrations" VALUES(38,'wagtailcore','0024_collection','2026-11-24 23:43:30.382354');
INSERT INTO "django_migrations" VALUES(39,'wagtailcore','0025_collection_initial_data','2026-11-24 23:43:30.402274');
INSERT INTO "django_migrations" VALUES(40,'wagtailcore','0026_group_collection_permission','2026-11-24 23:43:30.434985');
INSERT INTO "django_migrations" VALUES(41,'wagtailcore','0027_fix_collection_path_collation','2026-11-24 23:43:30.454017');
INSERT INTO "django_migrations" VALUES(42,'wagtailcore','0024_alter_page_content_type_on_delete_behaviour','2026-11-24 23:43:30.481953');
INSERT INTO "django_migrations" VALUES(43,'wagtailcore','0028_merge','2026-11-24 23:43:30.482923');
INSERT INTO "django_migrations" VALUES(44,'wagtailcore','0029_unicode_slugfield_dj19','2026-11-24 23:43:30.501738');
INSERT INTO "django_migrations" VALUES(45,'wagtailcore','0030_index_on_pagerevision_created_at','2026-11-24 23:43:30.523325');
INSERT INTO "django_migrations" VALUES(46,'wagtailcore','0031_add_page_view_restriction_types','2026-11-24 23:43:30.575363');
INSERT INTO "django_migrations" VALUES(47,'wagtailcore','0032_add_bulk_delete_page_permission','2026-11-24 23:43:30.590292');
INSERT INTO "django_migrations" VALUES(48,'wagtailcore','0033_remove_golive_expiry_help_text','2026-11-24 23:43:30.625497');
INSERT INTO "django_migrations" VALUES(49,'wagtailcore','0034_page_live_revision','2026-11-24 23:43:30.647699');
INSERT INTO "django_migrations" VALUES(50,'wagtailcore','0035_page_last_published_at','2026-11-24 23:43:31.122772');
INSERT INTO "django_migrations" VALUES(51,'wagtailcore','0036_populate_page_last_published_at','2026-11-24 23:43:31.138237');
INSERT INTO "django_migrations" VALUES(52,'wagtailcore','0037_set_page_owner_editable','2026-11-24 23:43:31.153343');
INSERT INTO "django_migrations" VALUES(53,'wagtailcore','0038_make_first_published_at_editable','2026-11-24 23:43:31.178445');
INSERT INTO "django_migrations" VALUES(54,'wagtailcore','0039_collectionviewrestriction','2026-11-24 23:43:31.410968');
INSERT INTO "django_migrations" VALUES(55,'wagtailcore','0040_page_draft_title','2026-11-24 23:43:31.494408');
INSERT INTO "django_migrations" VALUES(56,'wagtailcore','0041_group_collection_permissions_verbose_name_plural','2026-11-24 23:43:31.529849');
INSERT INTO "django_migrations" VALUES(57,'wagtailcore','0042_index_on_pagerevision_approved_go_live_at','2026-11-24 23:43:31.585418');
INSERT INTO "django_migrations" VALUES(58,'wagtailcore','0043_lock_fields','2026-11-24 23:43:31.657796');
INSERT INTO "django_migrations" VALUES(59,'wagtailcore','0044_add_unlock_grouppagepermission','2026-11-24 23:43:31.693198');
INSERT INTO "django_migrations" VALUES(60,'wagtailcore','0045_assign_unlock_grouppagepermission','2026-11-24 23:43:31.743445');
INSERT INTO "django_migrations" VALUES(61,'wagtailcore','0046_site_name_remove_null','2026-11-24 23:43:31.851182');
INSERT INTO "django_migrations" VALUES(62,'wagtailcore','0047_add_workflow_models','2026-11-24 23:43:32.212815');
INSERT INTO "django_migrations" VALUES(63,'wagtailcore','0048_add_default_workflows','2026-11-24 23:43:32.254245');
INSERT INTO "django_migrations" VALUES(64,'wagtailcore','0049_taskstate_finished_by','2026-11-24 23:43:32.281484');
INSERT INTO "django_migrations" VALUES(65,'wagtailcore','0050_workflow_rejected_to_needs_changes','2026-11-24 23:43:32.334472');
INSERT INTO "django_migrations" VALUES(66,'wagtailcore','0051_taskstate_comment','2026-11-24 23:43:32.500923');
INSERT INTO "django_migrations" VALUES(67,'wagtailcore','0052_pagelogentry','2026-11-24 23:43:32.541398');
INSERT INTO "django_migrations" VALUES(68,'wagtailcore','0053_locale_model','2026-11-24 23:43:32.542602');
INSERT INTO "django_migrations" VALUES(69,'wagtailcore','0054_initial_locale','2026-11-24 23:43:32.611139');
INSERT INTO "django_migrations" VALUES(70,'wagtailcore','0055_page_locale_fields','2026-11-24 23:43:32.726648');
INSERT INTO "django_migrations" VALUES(71,'wagtailcore','0056_page_locale_fields_populate','2026-11-24 23:43:32.846246');
INSERT INTO "django_migrations" VALUES(72,'wagtailcore','0057_page_locale_fields_notnull','2026-11-24 23:43:33.001948');
INSERT INTO "django_migrations" VALUES(73,'wagtailcore','0058_page_alias_of','2026-11-24 23:43:33.104109');
INSERT INTO "django_migrations" VALUES(74,'wagtailcore','0059_apply_collection_ordering','2026-11-24 23:43:33.124210');
INSERT INTO "django_migrations" VALUES(75,'wagtailcore','0060_fix_workflow_unique_constraint','2026-11-24 23:43:33.233111');
INSERT INTO "django_migrations" VALUES(76,'wagtailcore','0061_change_promote_tab_helpt_text_and_verbose_names','2026-11-24 23:43:33.322933');
INSERT INTO "django_migrations" VALUES(77,'wagtailcore','0062_comment_models_and_pagesubscription','2026-11-24 23:43:33.496826');
INSERT INTO "django_migrations" VALUES(78,'wagtailcore','0063_modellogentry','2026-11-24 23:43:33.522085');
INSERT INTO "django_migrations" VALUES(79,'wagtailcore','0064_log_timestamp_indexes','2026-11-24 23:43:33.579327');
INSERT INTO "django_migrations" VALUES(80,'wagtailcore','0065_log_entry_uuid','2026-11-24 23:43:33.746047');
INSERT INTO "django_migrations" VALUES(81,'wagtailcore','0066_collection_management_permissions','2026-11-24 23:43:33.831182');
INSERT INTO "django_migrations" VALUES(82,'wagtailcore','0067_alter_pagerevision_content_json','2026-11-24 23:43:33.936254');
INSERT INTO "django_migrations" VALUES(83,'wagtailcore','0068_log_entry_empty_object','2026-11-24 23:43:33.970783');
INSERT INTO "django_migrations" VALUES(84,'wagtailcore','0069_log_entry_jsonfield','2026-11-24 23:43:34.485104');
INSERT INTO "django_migrations" VALUES(85,'wagtailcore','0070_rename_pagerevision_revision','2026-11-24 23:43:35.642493');
INSERT INTO "django_migrations" VALUES(86,'wagtailcore','0071_populate_revision_content_type','2026-11-24 23:43:35.731237');
INSERT INTO "django_migrations" VALUES(87,'wagtailcore','0072_alter_revision_content_type_notnull','2026-11-24 23:43:35.835978');
INSERT INTO "django_migrations" VALUES(88,'wagtailcore','0073_page_latest_revision','2026-11-24 23:43:35.882824');
INSERT INTO "django_migrations" VALUES(89,'wagtailcore','0074_revision_object_str','2026-11-24 23:43:35.919477');
INSERT INTO "django_migrations" VALUES(90,'wagtailcore','0075_populate_latest_revision_and_revision_object_str','2026-11-24 23:43:36.019326');
INSERT INTO "django_migrations" VALUES(91,'wagtailcore','0076_modellogentry_revision','2026-11-24 23:43:36.039748');
INSERT INTO "django_migrations" VALUES(92,'wagtailcore','0077_alter_revision_user','2026-11-24 23:43:36.240876');
INSERT INTO "django_migrations" VALUES(93,'wagtailcore','0078_referenceindex','2026-11-24 23:43:36.269838');
INSERT INTO "django_migrations" VALUES(94,'wagtailcore','0079_rename_taskstate_page_revision','2026-11-24 23:43:36.305840');
INSERT INTO "django_migrations" VALUES(95,'wagtailcore','0080_generic_workflowstate','2026-11-24 23:43:36.820546');
INSERT INTO "django_migrations" VALUES(96,'wagtailcore','0081_populate_workflowstate_content_type','2026-11-24 23:43:36.990335');
INSERT INTO "django_migrations" VALUES(97,'wagtailcore','0082_alter_workflowstate_content_type_notnull','2026-11-24 23:43:37.611856');
INSERT INTO "django_migrations" VALUES(98,'wagtailcore','0083_workflowcontenttype','2026-11-24 23:43:37.643608');
INSERT INTO "django_migrations" VALUES(99,'wagtailcore','0084_add_default_page_permissions','2026-11-24 23:43:37.664565');
INSERT INTO "django_migrations" VALUES(100,'wagtailcore','0085_add_grouppagepermission_permission','2026-11-24 23:43:37.958962');
INSERT INTO "django_migrations" VALUES(101,'wagtailcore','0086_populate_grouppagepermission_permission','2026-11-24 23:43:38.757244');
INSERT INTO "django_migrations" VALUES(102,'wagtailcore','0087_alter_grouppagepermission_unique_together_and_more','2026-11-24 23:43:39.094820');
INSERT INTO "django_migrations" VALUES(103,'wagtailcore','0088_fix_log_entry_json_timestamps','2026-11-24 23:43:39.282516');
INSERT INTO "django_migrations" VALUES(104,'wagtailcore','0089_log_entry_data_json_null_to_object','2026-11-24 23:43:39.331208');
INSERT INTO "django_migrations" VALUES(105,'wagtailcore','0090_remove_grouppagepermission_permission_type','2026-11-24 23:43:39.589491');
INSERT INTO "django_migrations" VALUES(106,'wagtailcore','0091_remove_revision_submitted_for_moderation','2026-11-24 23:43:39.644009');
INSERT INTO "django_migrations" VALUES(107,'wagtailcore','0092_alter_collectionviewrestriction_password_and_more','2026-11-24 23:43:39.880616');
INSERT INTO "django_migrations" VALUES(108,'wagtailcore','0093_uploadedfile','2026-11-24 23:43:39.988298');
INSERT INTO "django_migrations" VALUES(109,'wagtailcore','0094_alter_page_locale','2026-11-24 23:43:40.073945');
INSERT INTO "django_migrations" VALUES(110,'wagtailcore','0095_groupsitepermission','2026-11-24 23:43:40.203489');
INSERT INTO "django_migrations" VALUES(111,'wagtailcore','0096_referenceindex_referenceindex_source_object_and_more','2026-11-24 23:43:40.264474');
INSERT INTO "django_migrations" VALUES(112,'wagtailcore','0097_baselogentry_uuid_action_timestamp_indexes','2026-11-24 23:43:40.393735');
INSERT INTO "django_migrations" VALUES(113,'wagtailcore','0098_apitoken','2026-11-24 23:43:40.450635');
INSERT INTO "django_migrations" VALUES(114,'services','0001_initial','2026-11-24 23:43:40.627932');
INSERT INTO "django_migrations" VALUES(115,'services','0002_spoken_languages','2026-11-24 23:43:40.696440');
INSERT INTO "django_migrations" VALUES(116,'services','0003_partner','2026-11-24 23:43:40.698709');
INSERT INTO "django_migrations" VALUES(117,'services','0004_partner_texts','2026-11-24 23:43:40.852458');
INSERT INTO "django_migrations" VALUES(118,'schedule','0001_initial','2026-11-24 23:43:42.029254');
INSERT INTO "django_migrations" VALUES(119,'schedule','0002_event_color_event','2026-11-24 23:43:42.084898');
INSERT INTO "django_migrations" VALUES(120,'schedule','0003_auto_20160715_0028','2026-11-24 23:43:42.370745');
INSERT INTO "django_migrations" VALUES(121,'schedule','0006_update_text_fields_empty_string','2026-11-24 23:43:42.458896');
INSERT INTO "django_migrations" VALUES(122,'schedule','0004_text_fields_not_null','2026-11-24 23:43:42.862761');
INSERT INTO "django_migrations" VALUES(123,'schedule','0005_verbose_name_plural_for_calendar','2026-11-24 23:43:42.876535');
INSERT INTO "django_migrations" VALUES(124,'schedule','0007_merge_text_fields','2026-11-24 23:43:42.877444');
INSERT INTO "django_migrations" VALUES(125,'schedule','0008_gfk_index','2026-11-24 23:43:43.192477');
INSERT INTO "django_migrations" VALUES(126,'schedule','0009_merge_20180108_2303','2026-11-24 23:43:43.193505');
INSERT INTO "django_migrations" VALUES(127,'schedule','0010_events_set_missing_calendar','2026-11-24 23:43:43.353403');
INSERT INTO "django_migrations" VALUES(128,'schedule','0011_event_calendar_not_null','2026-11-24 23:43:43.592998');
INSERT INTO "django_migrations" VALUES(129,'schedule','0012_auto_20191025_1852','2026-11-24 23:43:44.169066');
INSERT INTO "django_migrations" VALUES(130,'schedule','0013_auto_20210502_2303','2026-11-24 23:43:44.961783');
INSERT INTO "django_migrations" VALUES(131,'schedule','0014_use_autofields_for_pk','2026-11-24 23:43:46.472952');
INSERT INTO "django_migrations" VALUES(132,'schedule','0015_rename_indexes','2026-11-24 23:43:46.952382');
INSERT INTO "django_migrations" VALUES(133,'booking','0001_initial','2026-11-24 23:43:47.048469');
INSERT INTO "django_migrations" VALUES(134,'booking','0002_initial','2026-11-24 23:43:50.714730');
INSERT INTO "django_migrations" VALUES(135,'booking','0003_coach_time_guard','2026-11-24 23:43:50.721450');
INSERT INTO "django_migrations" VALUES(136,'booking','0004_cover_and_ill','2026-11-24 23:43:50.935253');
INSERT INTO "django_migrations" VALUES(137,'booking','0005_game_request','2026-11-24 23:43:51.685027');
INSERT INTO "django_migrations" VALUES(138,'booking','0006_desk_visits_travel_and_quiet_hours','2026-11-24 23:43:52.393198');
INSERT INTO "django_migrations" VALUES(139,'booking','0007_message_templates','2026-11-24 23:43:52.540956');
INSERT INTO "django_migrations" VALUES(140,'booking','0008_find_people_by_name','2026-11-24 23:43:52.703283');
INSERT INTO "django_migrations" VALUES(141,'booking','0009_request_of_a_leaving_coach','2026-11-24 23:43:52.770027');
INSERT INTO "django_migrations" VALUES(142,'booking','0010_example_of_a_clock','2026-11-24 23:43:52.778170');
INSERT INTO "django_migrations" VALUES(143,'django_tasks_database','0001_initial','2026-11-24 23:43:52.784487');
INSERT INTO "django_migrations" VALUES(144,'django_tasks_database','0002_alter_dbtaskresult_options','2026-11-24 23:43:52.787369');
INSERT INTO "django_migrations" VALUES(145,'django_tasks_database','0003_dbtaskresult_enqueued_at_dbtaskresult_finished_at','2026-11-24 23:43:52.816639');
INSERT INTO "django_migrations" VALUES(146,'django_tasks_database','0004_dbtaskresult_started_at','2026-11-24 23:43:52.825804');
INSERT INTO "django_migrations" VALUES(147,'django_tasks_database','0005_alter_dbtaskresult_priority_and_more','2026-11-24 23:43:52.863261');
INSERT INTO "django_migrations" VALUES(148,'django_tasks_database','0006_alter_dbtaskresult_args_kwargs_and_more','2026-11-24 23:43:52.925245');
INSERT INTO "django_migrations" VALUES(149,'django_tasks_database','0007_add_separate_results_fields','2026-11-24 23:43:52.946316');
INSERT INTO "django_migrations" VALUES(150,'django_tasks_database','0008_separate_results_field','2026-11-24 23:43:53.046484');
INSERT INTO "django_migrations" VALUES(151,'django_tasks_database','0009_remove_results_field','2026-11-24 23:43:53.066205');
INSERT INTO "django_migrations" VALUES(152,'django_tasks_database','0010_alter_dbtaskresult_status','2026-11-24 23:43:53.097748');
INSERT INTO "django_migrations" VALUES(153,'django_tasks_database','0011_rename_complete_status','2026-11-24 23:43:53.224361');
INSERT INTO "django_migrations" VALUES(154,'django_tasks_database','0012_add_separate_exception_fields','2026-11-24 23:43:53.257852');
INSERT INTO "django_migrations" VALUES(155,'django_tasks_database','0013_separate_exception_fields','2026-11-24 23:43:53.352828');
INSERT INTO "django_migrations" VALUES(156,'django_tasks_database','0014_remove_dbtaskresult_exception_data','2026-11-24 23:43:53.377469');
INSERT INTO "django_migrations" VALUES(157,'django_tasks_database','0015_correctly_order_run_after','2026-11-24 23:43:53.385729');
INSERT INTO "django_migrations" VALUES(158,'django_tasks_database','0016_remove_dbtaskresult_django_task_new_ordering_idx_and_more','2026-11-24 23:43:53.600498');
INSERT INTO "django_migrations" VALUES(159,'django_tasks_database','0017_dbtaskresult_metadata','2026-11-24 23:43:53.624176');
INSERT INTO "django_migrations" VALUES(160,'django_tasks_database','0018_rename_succeeded_status','2026-11-24 23:43:53.793335');
INSERT INTO "django_migrations" VALUES(161,'django_tasks_database','0019_rename_django_task_new_ordering_idx_tasks_db_new_ordering_idx_and_more','2026-11-24 23:43:53.941431');
INSERT INTO "django_migrations" VALUES(162,'django_tasks_database','0020_update_db_task_result_ordering','2026-11-24 23:43:54.016898');
INSERT INTO "django_migrations" VALUES(163,'django_tasks_database','0021_conditional_partial_index_ordering','2026-11-24 23:43:54.047293');
INSERT INTO "django_migrations" VALUES(164,'services','0005_materials','2026-11-24 23:43:56.060078');
INSERT INTO "django_migrations" VALUES(165,'events','0001_initial','2026-11-24 23:44:01.081309');
INSERT INTO "django_migrations" VALUES(166,'events','0002_right_to_see_numbers','2026-11-24 23:44:01.089960');
INSERT INTO "django_migrations" VALUES(167,'events','0003_materials_of_events','2026-11-24 23:44:01.306519');
INSERT INTO "django_migrations" VALUES(168,'events','0004_message_templates','2026-11-24 23:44:01.583087');
INSERT INTO "django_migrations" VALUES(169,'home','0001_initial','2026-11-24 23:44:01.762892');
INSERT INTO "django_migrations" VALUES(170,'home','0002_front_page','2026-11-24 23:44:01.976358');
INSERT INTO "django_migrations" VALUES(171,'home','0003_prose_pages','2026-11-24 23:44:03.243463');
INSERT INTO "django_migrations" VALUES(172,'home','0004_notices','2026-11-24 23:44:03.564329');
INSERT INTO "django_migrations" VALUES(173,'home','0005_shared_week','2026-11-24 23:44:03.575657');
INSERT INTO "django_migrations" VALUES(174,'home','0006_waiting_time','2026-11-24 23:44:03.829766');
INSERT INTO "django_migrations" VALUES(175,'home','0007_week_for_a_coach','2026-11-24 23:44:04.156081');
INSERT INTO "django_migrations" VALUES(176,'home','0008_retention','2026-11-24 23:44:04.536067');
INSERT INTO "django_migrations" VALUES(177,'otp_static','0001_initial','2026-11-24 23:44:05.264968');
INSERT INTO "django_migrations" VALUES(178,'otp_static','0002_throttling','2026-11-24 23:44:06.186478');
INSERT INTO "django_migrations" VALUES(179,'otp_static','0003_add_timestamps','2026-11-24 23:44:06.369473');
INSERT INTO "django_migrations" VALUES(180,'otp_totp','0001_initial','2026-11-24 23:44:06.671188');
INSERT INTO "django_migrations" VALUES(181,'otp_totp','0002_auto_20190420_0723','2026-11-24 23:44:06.938990');
INSERT INTO "django_migrations" VALUES(182,'otp_totp','0003_add_timestamps','2026-11-24 23:44:07.134176');
INSERT INTO "django_migrations" VALUES(183,'taggit','0001_initial','2026-11-24 23:44:07.339318');
INSERT INTO "django_migrations" VALUES(184,'wagtailimages','0001_initial','2026-11-24 23:44:08.860296');
INSERT INTO "django_migrations" VALUES(185,'wagtailimages','0002_initial_data','2026-11-24 23:44:08.860562');
INSERT INTO "django_migrations" VALUES(186,'wagtailimages','0003_fix_focal_point_fields','2026-11-24 23:44:08.860709');
INSERT INTO "django_migrations" VALUES(187,'wagtailimages','0004_make_focal_point_key_not_nullable','2026-11-24 23:44:08.860833');
INSERT INTO "django_migrations" VALUES(188,'wagtailimages','0005_make_filter_spec_unique','2026-11-24 23:44:08.860954');
INSERT INTO "django_migrations" VALUES(189,'wagtailimages','0006_add_verbose_names','2026-11-24 23:44:08.861068');
INSERT INTO "django_migrations" VALUES(190,'wagtailimages','0007_image_file_size','2026-11-24 23:44:08.861177');
INSERT INTO "django_migrations" VALUES(191,'wagtailimages','0008_image_created_at_index','2026-11-24 23:44:08.861288');
INSERT INTO "django_migrations" VALUES(192,'wagtailimages','0009_capitalizeverbose','2026-11-24 23:44:08.861403');
INSERT INTO "django_migrations" VALUES(193,'wagtailimages','0010_change_on_delete_behaviour','2026-11-24 23:44:08.861511');
INSERT INTO "django_migrations" VALUES(194,'wagtailimages','0011_image_collection','2026-11-24 23:44:08.861616');
INSERT INTO "django_migrations" VALUES(195,'wagtailimages','0012_copy_image_permissions_to_collections','2026-11-24 23:44:08.861727');
INSERT INTO "django_migrations" VALUES(196,'wagtailimages','0013_make_rendition_upload_callable','2026-11-24 23:44:08.861839');
INSERT INTO "django_migrations" VALUES(197,'wagtailimages','0014_add_filter_spec_field','2026-11-24 23:44:08.861945');
INSERT INTO "django_migrations" VALUES(198,'wagtailimages','0015_fill_filter_spec_field','2026-11-24 23:44:08.862051');
INSERT INTO "django_migrations" VALUES(199,'wagtailimages','0016_deprecate_rendition_filter_relation','2026-11-24 23:44:08.862156');
INSERT INTO "django_migrations" VALUES(200,'wagtailimages','0017_reduce_focal_point_key_max_length','2026-11-24 23:44:08.862298');
INSERT INTO "django_migrations" VALUES(201,'wagtailimages','0018_remove_rendition_filter','2026-11-24 23:44:08.862406');
INSERT INTO "django_migrations" VALUES(202,'wagtailimages','0019_delete_filter','2026-11-24 23:44:08.862610');
INSERT INTO "django_migrations" VALUES(203,'wagtailimages','0020_add-verbose-name','2026-11-24 23:44:08.862773');
INSERT INTO "django_migrations" VALUES(204,'wagtailimages','0021_image_file_hash','2026-11-24 23:44:08.862881');
INSERT INTO "django_migrations" VALUES(205,'wagtailimages','0022_uploadedimage','2026-11-24 23:44:09.046274');
INSERT INTO "django_migrations" VALUES(206,'wagtailadmin','0001_create_admin_access_permissions','2026-11-24 23:44:09.239768');
INSERT INTO "django_migrations" VALUES(207,'wagtailimages','0023_add_choose_permissions','2026-11-24 23:44:09.724247');
INSERT INTO "django_migrations" VALUES(208,'wagtailimages','0024_index_image_file_hash','2026-11-24 23:44:09.821680');
INSERT INTO "django_migrations" VALUES(209,'wagtailimages','0025_alter_image_file_alter_rendition_file','2026-11-24 23:44:09.942008');
INSERT INTO "django_migrations" VALUES(210,'wagtailimages','0026_delete_uploadedimage','2026-11-24 23:44:09.948344');
INSERT INTO "django_migrations" VALUES(211,'wagtailimages','0027_image_description','2026-11-24 23:44:10.038868');
INSERT INTO "django_migrations" VALUES(212,'portal','0001_initial','2026-11-24 23:44:10.872834');
INSERT INTO "django_migrations" VALUES(213,'portal','0002_staff_rights','2026-11-24 23:44:10.879350');
INSERT INTO "django_migrations" VALUES(214,'portal','0003_message_kinds_of_events','2026-11-24 23:44:10.892672');
INSERT INTO "django_migrations" VALUES(215,'portal','0004_recordings_and_funders','2026-11-24 23:44:11.073917');
INSERT INTO "django_migrations" VALUES(216,'portal','0005_message_urgency_and_digest','2026-11-24 23:44:11.138504');
INSERT INTO "django_migrations" VALUES(217,'portal','0006_word_of_a_waiting_message','2026-11-24 23:44:11.152428');
INSERT INTO "django_migrations" VALUES(218,'sessions','0001_initial','2026-11-24 23:44:11.159089');
INSERT INTO "django_migrations" VALUES(219,'simple_translation','0001_initial','2026-11-24 23:44:11.165839');
INSERT INTO "django_migrations" VALUES(220,'taggit','0002_auto_20150616_2121','2026-11-24 23:44:11.202093');
INSERT INTO "django_migrations" VALUES(221,'taggit','0003_taggeditem_add_unique_index','2026-11-24 23:44:11.249437');
INSERT INTO "django_migrations" VALUES(222,'taggit','0004_alter_taggeditem_content_type_alter_taggeditem_tag','2026-11-24 23:44:11.685964');
INSERT INTO "django_migrations" VALUES(223,'taggit','0005_auto_20220424_2025','2026-11-24 23:44:11.917474');
INSERT INTO "django_migrations" VALUES(224,'taggit','0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx','2026-11-24 23:44:11.997387');
INSERT INTO "django_migrations" VALUES(225,'wagtailadmin','0002_admin','2026-11-24 23:44:12.005133');
INSERT INTO "django_migrations" VALUES(226,'wagtailadmin','0003_admin_managed','2026-11-24 23:44:12.013946');
INSERT INTO "django_migrations" VALUES(227,'wagtailadmin','0004_editingsession','2026-11-24 23:44:12.187494');
INSERT INTO "django_migrations" VALUES(228,'wagtailadmin','0005_editingsession_is_editing','2026-11-24 23:44:12.301876');
INSERT INTO "django_migrations" VALUES(229,'wagtailadmin','0006_formstate','2026-11-24 23:44:12.488606');
INSERT INTO "django_migrations" VALUES(230,'wagtaildocs','0001_initial','2026-11-24 23:44:14.068600');
INSERT INTO "django_migrations" VALUES(231,'wagtaildocs','0002_initial_data','2026-11-24 23:44:14.482423');
INSERT INTO "django_migrations" VALUES(232,'wagtaildocs','0003_add_verbose_names','2026-11-24 23:44:14.832412');
INSERT INTO "django_migrations" VALUES(233,'wagtaildocs','0004_capitalizeverbose','2026-11-24 23:44:15.607399');
INSERT INTO "django_migrations" VALUES(234,'wagtaildocs','0005_document_collection','2026-11-24 23:44:16.582345');
INSERT INTO "django_migrations" VALUES(235,'wagtaildocs','0006_copy_document_permissions_to_collections','2026-11-24 23:44:16.790287');
INSERT INTO "django_migrations" VALUES(236,'wagtaildocs','0005_alter_uploaded_by_user_on_delete_action','2026-11-24 23:44:17.050837');
INSERT INTO "django_migrations" VALUES(237,'wagtaildocs','0007_merge','2026-11-24 23:44:17.056399');
INSERT INTO "django_migrations" VALUES(238,'wagtaildocs','0008_document_file_size','2026-11-24 23:44:17.128813');
INSERT INTO "django_migrations" VALUES(239,'wagtaildocs','0009_document_verbose_name_plural','2026-11-24 23:44:17.195728');
INSERT INTO "django_migrations" VALUES(240,'wagtaildocs','0010_document_file_hash','2026-11-24 23:44:17.494972');
INSERT INTO "django_migrations" VALUES(241,'wagtaildocs','0011_add_choose_permissions','2026-11-24 23:44:18.095465');
INSERT INTO "django_migrations" VALUES(242,'wagtaildocs','0012_uploadeddocument','2026-11-24 23:44:19.096474');
INSERT INTO "django_migrations" VALUES(243,'wagtaildocs','0013_delete_uploadeddocument','2026-11-24 23:44:19.098526');
INSERT INTO "django_migrations" VALUES(244,'wagtaildocs','0014_alter_document_file_size','2026-11-24 23:44:19.214725');
INSERT INTO "django_migrations" VALUES(245,'wagtailembeds','0001_initial','2026-11-24 23:44:19.237558');
INSERT INTO "django_migrations" VALUES(246,'wagtailembeds','0002_add_verbose_names','2026-11-24 23:44:19.261152');
INSERT INTO "django_migrations" VALUES(247,'wagtailembeds','0003_capitalizeverbose','2026-11-24 23:44:19.274369');
INSERT INTO "django_migrations" VALUES(248,'wagtailembeds','0004_embed_verbose_name_plural','2026-11-24 23:44:19.290251');
INSERT INTO "django_migrations" VALUES(249,'wagtailembeds','0005_specify_thumbnail_url_max_length','2026-11-24 23:44:19.335451');
INSERT INTO "django_migrations" VALUES(250,'wagtailembeds','0006_add_embed_hash','2026-11-24 23:44:19.372008');
INSERT INTO "django_migrations" VALUES(251,'wagtailembeds','0007_populate_hash','2026-11-24 23:44:19.522975');
INSERT INTO "django_migrations" VALUES(252,'wagtailembeds','0008_allow_long_urls','2026-11-24 23:44:19.654486');
INSERT INTO "django_migrations" VALUES(253,'wagtailembeds','0009_embed_cache_until','2026-11-24 23:44:19.808758');
INSERT INTO "django_migrations" VALUES(254,'wagtailforms','0001_initial','2026-11-24 23:44:20.080341');
INSERT INTO "django_migrations" VALUES(255,'wagtailforms','0002_add_verbose_names','2026-11-24 23:44:20.162699');
INSERT INTO "django_migrations" VALUES(256,'wagtailforms','0003_capitalizeverbose','2026-11-24 23:44:20.260204');
INSERT INTO "django_migrations" VALUES(257,'wagtailforms','0004_add_verbose_name_plural','2026-11-24 23:44:20.307154');
INSERT INTO "django_migrations" VALUES(258,'wagtailforms','0005_alter_formsubmission_form_data','2026-11-24 23:44:20.384017');
INSERT INTO "django_migrations" VALUES(259,'wagtailredirects','0001_initial','2026-11-24 23:44:20.619025');
INSERT INTO "django_migrations" VALUES(260,'wagtailredirects','0002_add_verbose_names','2026-11-24 23:44:20.820296');
INSERT INTO "django_migrations" VALUES(261,'wagtailredirects','0003_make_site_field_editable','2026-11-24 23:44:21.592007');
INSERT INTO "django_migrations" VALUES(262,'wagtailredirects','0004_set_unique_on_path_and_site','2026-11-24 23:44:21.707405');
INSERT INTO "django_migrations" VALUES(263,'wagtailredirects','0005_capitalizeverbose','2026-11-24 23:44:23.290350');
INSERT INTO "django_migrations" VALUES(264,'wagtailredirects','0006_redirect_increase_max_length','2026-11-24 23:44:23.362241');
INSERT INTO "django_migrations" VALUES(265,'wagtailredirects','0007_add_autocreate_fields','2026-11-24 23:44:23.785835');
INSERT INTO "django_migrations" VALUES(266,'wagtailredirects','0008_add_verbose_name_plural','2026-11-24 23:44:23.828115');
INSERT INTO "django_migrations" VALUES(267,'wagtailsearch','0001_initial','2026-11-24 23:44:24.400631');
INSERT INTO "django_migrations" VALUES(268,'wagtailsearch','0002_add_verbose_names','2026-11-24 23:44:25.740364');
INSERT INTO "django_migrations" VALUES(269,'wagtailsearch','0003_remove_editors_pick','2026-11-24 23:44:25.741453');
INSERT INTO "django_migrations" VALUES(270,'wagtailsearch','0004_querydailyhits_verbose_name_plural','2026-11-24 23:44:25.751491');
INSERT INTO "django_migrations" VALUES(271,'wagtailsearch','0005_create_indexentry','2026-11-24 23:44:26.052544');
INSERT INTO "django_migrations" VALUES(272,'wagtailsearch','0006_customise_indexentry','2026-11-24 23:44:26.533107');
INSERT INTO "django_migrations" VALUES(273,'wagtailsearch','0007_delete_editorspick','2026-11-24 23:44:26.549750');
INSERT INTO "django_migrations" VALUES(274,'wagtailsearch','0008_remove_query_and_querydailyhits_models','2026-11-24 23:44:26.635441');
INSERT INTO "django_migrations" VALUES(275,'wagtailsearch','0009_remove_ngram_autocomplete','2026-11-24 23:44:26.640011');
INSERT INTO "django_migrations" VALUES(276,'wagtailsearch','0010_add_text_fields','2026-11-24 23:44:26.640679');
INSERT INTO "django_migrations" VALUES(277,'wagtailusers','0001_initial','2026-11-24 23:44:26.888228');
INSERT INTO "django_migrations" VALUES(278,'wagtailusers','0002_add_verbose_name_on_userprofile','2026-11-24 23:44:27.126252');
INSERT INTO "django_migrations" VALUES(279,'wagtailusers','0003_add_verbose_names','2026-11-24 23:44:27.210671');
INSERT INTO "django_migrations" VALUES(280,'wagtailusers','0004_capitalizeverbose','2026-11-24 23:44:27.650182');
INSERT INTO "django_migrations" VALUES(281,'wagtailusers','0005_make_related_name_wagtail_specific','2026-11-24 23:44:28.724372');
INSERT INTO "django_migrations" VALUES(282,'wagtailusers','0006_userprofile_prefered_language','2026-11-24 23:44:28.821405');
INSERT INTO "django_migrations" VALUES(283,'wagtailusers','0007_userprofile_current_time_zone','2026-11-24 23:44:28.922246');
INSERT INTO "django_migrations" VALUES(284,'wagtailusers','0008_userprofile_avatar','2026-11-24 23:44:29.011464');
INSERT INTO "django_migrations" VALUES(285,'wagtailusers','0009_userprofile_verbose_name_plural','2026-11-24 23:44:29.078935');
INSERT INTO "django_migrations" VALUES(286,'wagtailusers','0010_userprofile_updated_comments_notifications','2026-11-24 23:44:29.166585');
INSERT INTO "django_migrations" VALUES(287,'wagtailusers','0011_userprofile_dismissibles','2026-11-24 23:44:29.275950');
INSERT INTO "django_migrations" VALUES(288,'wagtailusers','0012_userprofile_theme','2026-11-24 23:44:29.410225');
INSERT INTO "django_migrations" VALUES(289,'wagtailusers','0013_userprofile_density','2026-11-24 23:44:29.504773');
INSERT INTO "django_migrations" VALUES(290,'wagtailusers','0014_userprofile_contrast','2026-11-24 23:44:29.608825');
INSERT INTO "django_migrations" VALUES(291,'wagtailusers','0015_userprofile_keyboard_shortcuts','2026-11-24 23:44:29.747254');
INSERT INTO "django_migrations" VALUES(292,'wagtailimages','0001_squashed_0021','2026-11-24 23:44:29.750496');
INSERT INTO "django_migrations" VALUES(293,'wagtailcore','0001_squashed_0016_change_page_url_path_to_text_field','2026-11-24 23:44:29.750781');
CREATE TABLE "django_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" datetime NOT NULL);
INSERT INTO "django_session" VALUES('q27hfd2bl9nxc9c24c8cunxdn4n9tirw','.eJxVj1EOwiAQRO-yv7YJraYazuE_WXVtiRQMS1Obpnd3FY02IWQGZpbHDKcQbgY9jxQZ9AwOfTtgS8ZeQFeqAE90eRs_OFfAiBNo6CgSvIxPcnsOeO7-Mj9fFcAJY2KDSWq1qpuyqsq6OaqDVkrW5r3LLI89SUTUvQv-I6lH67KMJEOz7In5hfhlzafXEOUjIQkb6Cs6Jnl8OPWW2QZvbjTl3Jpkd1T7FclSgGHKHXrcbZTatlFqeQKecFvS:1xW0Vw:t_pvNNt-z-kjdW3zVGQ2IdXZEpZAXWFZ7b4kWvjRPg8','2026-11-24 08:00:00');
INSERT INTO "django_session" VALUES('9cur9k0htsf3v30vody9323viw2udnoj','.eJx1js0KwjAQhN8lZwn57d_Ru88QtpvdNiopNK0X8d1toYgePA3MNzPMUwRYlzGsheaQouiEFqdvrwe8Ud5BvEIeJolTXubUyz0iD1rkZYp0Px_Zn4ERyri1lSNsWFtFlo3DCM4hIxMaqCrgRpMG3zq_qa2Nb2s2EdnYpqnBtRq30bIAcyhpyBRDyqLTdeu9spVSUn0w0R-yHQmRHglJdAz3Qq83_uhRvQ:1xW0Vw:tuCpxRO61-1q9ZGp6e8BxrnoF1Jl0PL78WoR9p0tqGE','2026-11-24 17:00:00');
CREATE TABLE "django_tasks_database_dbtaskresult" ("id" char(32) NOT NULL PRIMARY KEY, "args_kwargs" text NOT NULL CHECK ((JSON_VALID("args_kwargs") OR "args_kwargs" IS NULL)), "priority" integer NOT NULL, "task_path" text NOT NULL, "queue_name" varchar(32) NOT NULL, "backend_name" varchar(32) NOT NULL, "run_after" datetime NOT NULL, "enqueued_at" datetime NOT NULL, "finished_at" datetime NULL, "started_at" datetime NULL, "return_value" text NULL CHECK ((JSON_VALID("return_value") OR "return_value" IS NULL)), "exception_class_path" text NOT NULL, "traceback" text NOT NULL, "worker_ids" text NOT NULL CHECK ((JSON_VALID("worker_ids") OR "worker_ids" IS NULL)), "status" varchar(10) NOT NULL, CONSTRAINT "priority_range" CHECK ("priority" BETWEEN -100 AND 100));
INSERT INTO "django_tasks_database_dbtaskresult" VALUES('c08052c3e6c24d06be1d9a906b3b8034','{"args": [], "kwargs": {}}',0,'portal.tasks.deliver','default','default','9999-01-01 00:00:00','2026-11-24 07:00:00',NULL,NULL,NULL,'','','[]','READY');
INSERT INTO "django_tasks_database_dbtaskresult" VALUES('eda450446aec40e4ad0c85c69c13c9f5','{"args": [], "kwargs": {}}',0,'portal.tasks.deliver','default','default','9999-01-01 00:00:00','2026-11-24 07:00:00',NULL,NULL,NULL,'','','[]','READY');
INSERT INTO "django_tasks_database_dbtaskresult" VALUES('12fc3975d5334fc4897ba9e780fb9f80','{"args": [], "kwargs": {}}',0,'portal.tasks.deliver','default','default','9999-01-01 00:00:00','2026-11-24 07:00:00',NULL,NULL,NULL,'','','[]','READY');
INSERT INTO "django_tasks_database_dbtaskresult" VALUES('b6e4d353c4834b4eb00eb84d6b3c2d81','{"args": [1], "kwargs": {}}',0,'home.pictures.make','default','default','9999-01-01 00:00:00','2026-11-24 07:00:00',NULL,NULL,NULL,'','','[]','READY');
INSERT INTO "django_tasks_database_dbtaskresult" VALUES('c82efb56ce264879a71f0fe913174875','{"args": [1], "kwargs": {}}',0,'portal.funders.draw','default','default','9999-01-01 00:00:00','2026-11-24 07:00:00',NULL,NULL,NULL,'','','[]','READY');
INSERT INTO "django_tasks_database_dbtaskresult" VALUES('12d2e2a56b804a79809d4b72c518dbe0','{"args": [], "kwargs": {}}',0,'events.tasks.settle_waiting_lists','default','default','9999-01-01 00:00:00','2026-11-24 07:00:00',NULL,NULL,NULL,'','','[]','READY');
CREATE TABLE "events_answer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "value" varchar(500) NOT NULL, "question_id" bigint NOT NULL REFERENCES "events_question" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" bigint NOT NULL REFERENCES "events_registrationperson" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_answer_each" UNIQUE ("person_id", "question_id"));
CREATE TABLE "events_attendance" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "came" bool NOT NULL, "registration_id" bigint NOT NULL REFERENCES "events_registration" ("id") DEFERRABLE INITIALLY DEFERRED, "session_id" bigint NOT NULL REFERENCES "events_session" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "attendance_once" UNIQUE ("registration_id", "session_id"));
CREATE TABLE "events_daytoremember" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(120) NOT NULL, "name_fi" varchar(120) NULL, "name_en" varchar(120) NULL, "name_sv" varchar(120) NULL, "name_ru" varchar(120) NULL, "name_ar" varchar(120) NULL, "name_fa" varchar(120) NULL, "name_ckb" varchar(120) NULL, "name_so" varchar(120) NULL, "name_tr" varchar(120) NULL, "first_day" date NOT NULL, "last_day" date NOT NULL, CONSTRAINT "day_ends_after_start" CHECK ("last_day" >= ("first_day")));
CREATE TABLE "events_earliertotal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "row" varchar(24) NOT NULL, "month" date NULL, "sessions" integer unsigned NOT NULL CHECK ("sessions" >= 0), "participations" integer unsigned NOT NULL CHECK ("participations" >= 0));
CREATE TABLE "events_event" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "title" varchar(120) NOT NULL, "title_fi" varchar(120) NULL, "title_en" varchar(120) NULL, "title_sv" varchar(120) NULL, "title_ru" varchar(120) NULL, "title_ar" varchar(120) NULL, "title_fa" varchar(120) NULL, "title_ckb" varchar(120) NULL, "title_so" varchar(120) NULL, "title_tr" varchar(120) NULL, "summary" varchar(200) NOT NULL, "summary_fi" varchar(200) NULL, "summary_en" varchar(200) NULL, "summary_sv" varchar(200) NULL, "summary_ru" varchar(200) NULL, "summary_ar" varchar(200) NULL, "summary_fa" varchar(200) NULL, "summary_ckb" varchar(200) NULL, "summary_so" varchar(200) NULL, "summary_tr" varchar(200) NULL, "what_happens" text NOT NULL, "what_happens_fi" text NULL, "what_happens_en" text NULL, "what_happens_sv" text NULL, "what_happens_ru" text NULL, "what_happens_ar" text NULL, "what_happens_fa" text NULL, "what_happens_ckb" text NULL, "what_happens_so" text NULL, "what_happens_tr" text NULL, "bring" varchar(200) NOT NULL, "bring_fi" varchar(200) NULL, "bring_en" varchar(200) NULL, "bring_sv" varchar(200) NULL, "bring_ru" varchar(200) NULL, "bring_ar" varchar(200) NULL, "bring_fa" varchar(200) NULL, "bring_ckb" varchar(200) NULL, "bring_so" varchar(200) NULL, "bring_tr" varchar(200) NULL, "afterwards" text NOT NULL, "afterwards_fi" text NULL, "afterwards_en" text NULL, "afterwards_sv" text NULL, "afterwards_ru" text NULL, "afterwards_ar" text NULL, "afterwards_fa" text NULL, "afterwards_ckb" text NULL, "afterwards_so" text NULL, "afterwards_tr" text NULL, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "events_event" VALUES(1,1,0,NULL,NULL,NULL,NULL,0,0,NULL,'Keskusteluklubi 1','Keskusteluklubi 1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "events_event" VALUES(2,1,0,NULL,NULL,NULL,NULL,0,0,NULL,'Keskusteluklubi 2','Keskusteluklubi 2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "events_event" VALUES(3,1,0,NULL,NULL,NULL,NULL,0,0,NULL,'Keskusteluklubi 3','Keskusteluklubi 3',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "events_eventfacts" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "slug" varchar(80) NOT NULL UNIQUE, "kind" varchar(24) NOT NULL, "audience" varchar(16) NOT NULL, "mode" varchar(8) NOT NULL, "venue_hidden" bool NOT NULL, "join_link" varchar(200) NOT NULL, "is_template" bool NOT NULL, "registration" varchar(8) NOT NULL, "registers_for" varchar(8) NOT NULL, "capacity" smallint unsigned NULL CHECK ("capacity" >= 0), "opens_at" datetime NULL, "closes_hours" smallint unsigned NOT NULL CHECK ("closes_hours" >= 0), "accept_hours" smallint unsigned NOT NULL CHECK ("accept_hours" >= 0), "asks_language" bool NOT NULL, "asks_childcare" bool NOT NULL, "asks_accessibility" bool NOT NULL, "gives_certificate" bool NOT NULL, "organiser_id" bigint NULL REFERENCES "services_partner" ("id") DEFERRABLE INITIALLY DEFERRED, "row_id" bigint NOT NULL UNIQUE REFERENCES "events_event" ("id") DEFERRABLE INITIALLY DEFERRED, "service_id" bigint NULL REFERENCES "services_service" ("id") DEFERRABLE INITIALLY DEFERRED, "venue_id" bigint NULL REFERENCES "events_venue" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "events_eventfacts" VALUES(1,'klubi-1','discussion_club','everyone','on_site',0,'',0,'required','session',NULL,NULL,0,24,0,0,0,0,NULL,1,NULL,NULL);
INSERT INTO "events_eventfacts" VALUES(2,'klubi-2','employment_start','everyone','on_site',0,'',0,'required','event',NULL,NULL,0,24,0,0,0,1,NULL,2,NULL,NULL);
INSERT INTO "events_eventfacts" VALUES(3,'klubi-3','employment_services','everyone','on_site',0,'',0,'required','session',NULL,NULL,0,24,0,0,0,0,NULL,3,NULL,NULL);
CREATE TABLE "events_eventfacts_interpreted" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "eventfacts_id" bigint NOT NULL REFERENCES "events_eventfacts" ("id") DEFERRABLE INITIALLY DEFERRED, "spokenlanguage_id" bigint NOT NULL REFERENCES "services_spokenlanguage" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "events_eventfacts_languages" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "eventfacts_id" bigint NOT NULL REFERENCES "events_eventfacts" ("id") DEFERRABLE INITIALLY DEFERRED, "spokenlanguage_id" bigint NOT NULL REFERENCES "services_spokenlanguage" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "events_eventfacts_languages" VALUES(1,1,1);
INSERT INTO "events_eventfacts_languages" VALUES(2,2,1);
INSERT INTO "events_eventfacts_languages" VALUES(3,3,1);
CREATE TABLE "events_eventfacts_materials" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "eventfacts_id" bigint NOT NULL REFERENCES "events_eventfacts" ("id") DEFERRABLE INITIALLY DEFERRED, "material_id" bigint NOT NULL REFERENCES "services_material" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "events_feedback" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "rating" smallint unsigned NOT NULL CHECK ("rating" >= 0), "words" text NOT NULL, "language" varchar(16) NOT NULL, "given_on" date NOT NULL, "event_id" bigint NOT NULL REFERENCES "events_event" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "events_learningdiary" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "topics" text NOT NULL, "follow_up" text NOT NULL, "session_id" bigint NOT NULL UNIQUE REFERENCES "events_session" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "events_messagetemplate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sms" text NOT NULL, "sms_fi" text NULL, "sms_en" text NULL, "sms_sv" text NULL, "sms_ru" text NULL, "sms_ar" text NULL, "sms_fa" text NULL, "sms_ckb" text NULL, "sms_so" text NULL, "sms_tr" text NULL, "subject" varchar(60) NOT NULL, "subject_fi" varchar(60) NULL, "subject_en" varchar(60) NULL, "subject_sv" varchar(60) NULL, "subject_ru" varchar(60) NULL, "subject_ar" varchar(60) NULL, "subject_fa" varchar(60) NULL, "subject_ckb" varchar(60) NULL, "subject_so" varchar(60) NULL, "subject_tr" varchar(60) NULL, "mail" text NOT NULL, "mail_fi" text NULL, "mail_en" text NULL, "mail_sv" text NULL, "mail_ru" text NULL, "mail_ar" text NULL, "mail_fa" text NULL, "mail_ckb" text NULL, "mail_so" text NULL, "mail_tr" text NULL, "wording" varchar(16) NOT NULL UNIQUE);
INSERT INTO "events_messagetemplate" VALUES(1,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'confirmation');
INSERT INTO "events_messagetemplate" VALUES(2,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'waiting');
INSERT INTO "events_messagetemplate" VALUES(3,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'offer');
INSERT INTO "events_messagetemplate" VALUES(4,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'change');
INSERT INTO "events_messagetemplate" VALUES(5,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'change_waiting');
INSERT INTO "events_messagetemplate" VALUES(6,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'cancellation');
INSERT INTO "events_messagetemplate" VALUES(7,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'own_cancellation');
INSERT INTO "events_messagetemplate" VALUES(8,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'lapsed');
INSERT INTO "events_messagetemplate" VALUES(9,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'reminder');
INSERT INTO "events_messagetemplate" VALUES(10,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'reminder_today');
INSERT INTO "events_messagetemplate" VALUES(11,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'feedback');
CREATE TABLE "events_place" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "starts_at" datetime NOT NULL, "ends_at" datetime NOT NULL, "coach_id" bigint NULL REFERENCES "booking_coach" ("id") DEFERRABLE INITIALLY DEFERRED, "coach_time_id" bigint NULL UNIQUE REFERENCES "booking_coachtime" ("id") DEFERRABLE INITIALLY DEFERRED, "registration_id" bigint NULL UNIQUE REFERENCES "events_registration" ("id") DEFERRABLE INITIALLY DEFERRED, "session_id" bigint NOT NULL REFERENCES "events_session" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "place_number_once" UNIQUE ("session_id", "number"), CONSTRAINT "place_ends_after_start" CHECK ("ends_at" > ("starts_at")));
INSERT INTO "events_place" VALUES(1,1,'2026-12-03 11:00:00','2026-12-03 11:30:00',1,NULL,NULL,5);
INSERT INTO "events_place" VALUES(2,2,'2026-12-03 11:30:00','2026-12-03 12:00:00',1,NULL,NULL,5);
INSERT INTO "events_place" VALUES(3,3,'2026-12-03 12:00:00','2026-12-03 12:30:00',1,NULL,NULL,5);
INSERT INTO "events_place" VALUES(4,4,'2026-12-03 12:30:00','2026-12-03 13:00:00',1,NULL,NULL,5);
CREATE TABLE "events_question" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" varchar(160) NOT NULL, "text_fi" varchar(160) NULL, "text_en" varchar(160) NULL, "text_sv" varchar(160) NULL, "text_ru" varchar(160) NULL, "text_ar" varchar(160) NULL, "text_fa" varchar(160) NULL, "text_ckb" varchar(160) NULL, "text_so" varchar(160) NULL, "text_tr" varchar(160) NULL, "choices" text NOT NULL, "choices_fi" text NULL, "choices_en" text NULL, "choices_sv" text NULL, "choices_ru" text NULL, "choices_ar" text NULL, "choices_fa" text NULL, "choices_ckb" text NULL, "choices_so" text NULL, "choices_tr" text NULL, "kind" varchar(8) NOT NULL, "is_required" bool NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "event_id" bigint NOT NULL REFERENCES "events_event" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "events_registration" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "state" varchar(12) NOT NULL, "person_number" bigint unsigned NOT NULL CHECK ("person_number" >= 0), "group" char(32) NOT NULL, "needs_childcare" bool NOT NULL, "site_language" varchar(16) NOT NULL, "message_language" varchar(16) NOT NULL, "role" varchar(12) NOT NULL, "registered_at" datetime NOT NULL, "queued_at" datetime NULL, "offered_until" datetime NULL, "cancelled_at" datetime NULL, "feedback_given" bool NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "submission_key" char(32) NULL, "event_id" bigint NULL REFERENCES "events_event" ("id") DEFERRABLE INITIALLY DEFERRED, "partner_id" bigint NULL REFERENCES "services_partner" ("id") DEFERRABLE INITIALLY DEFERRED, "spoken_language_id" bigint NULL REFERENCES "services_spokenlanguage" ("id") DEFERRABLE INITIALLY DEFERRED, "session_id" bigint NULL REFERENCES "events_session" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "registration_for_event_or_session" CHECK ((("event_id" IS NULL AND "session_id" IS NOT NULL) OR ("event_id" IS NOT NULL AND "session_id" IS NULL))));
INSERT INTO "events_registration" VALUES(1,'registered',8970169795469089,'40d7483f32f6484f8813d5622d563d47',0,'fi','fi','','2026-11-24 07:00:00',NULL,NULL,NULL,0,1,'cb7fb7ef32884d27a927f0589700e9a9',NULL,NULL,NULL,1);
INSERT INTO "events_registration" VALUES(2,'waiting',6596727640414740,'847d9426b93c44e0aa535e8411b9842d',0,'fi','fi','','2026-11-24 07:00:00','2026-11-24 07:00:00',NULL,NULL,0,1,'e2954aab9c9e4a3f9bb9a97257d4746d',NULL,NULL,NULL,1);
INSERT INTO "events_registration" VALUES(3,'registered',869352999937810,'533e526968bc460290049019b364761d',0,'fi','fi','worker','2026-11-24 07:00:00',NULL,NULL,NULL,0,1,'741a655ef37444e982d7729b1c440cab',2,1,NULL,NULL);
CREATE TABLE "events_registrationperson" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(200) NOT NULL, "phone" varchar(20) NOT NULL, "email" varchar(254) NOT NULL, "reach" varchar(8) NOT NULL, "organisation" varchar(120) NOT NULL, "accessibility" varchar(200) NOT NULL, "token" varchar(64) NOT NULL UNIQUE, "registration_id" bigint NOT NULL UNIQUE REFERENCES "events_registration" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "events_registrationperson" VALUES(1,'Seated 0','','','nothing','','','gno6CrHj1qYmF4zeSM6NS8dZMJlo6oPCSH5t8nPHu2w',1);
INSERT INTO "events_registrationperson" VALUES(2,'Leyla','+358400000001','','message','','','S2iHgj-xeA1WpZz7_b9Cc8gNLKlm0w-DhmWegbMX-2w',2);
INSERT INTO "events_registrationperson" VALUES(3,'Timo','','timo@example.org','message','','','aNa-ycaQPRQwTRD6kWHvKTSyR0sdsOJ68AxAtkjeIT0',3);
CREATE TABLE "events_session" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "series" char(32) NOT NULL, "starts_at" datetime NOT NULL, "ends_at" datetime NOT NULL, "module" varchar(120) NOT NULL, "module_fi" varchar(120) NULL, "module_en" varchar(120) NULL, "module_sv" varchar(120) NULL, "module_ru" varchar(120) NULL, "module_ar" varchar(120) NULL, "module_fa" varchar(120) NULL, "module_ckb" varchar(120) NULL, "module_so" varchar(120) NULL, "module_tr" varchar(120) NULL, "capacity" smallint unsigned NULL CHECK ("capacity" >= 0), "join_link" varchar(200) NOT NULL, "places_minutes" smallint unsigned NULL CHECK ("places_minutes" >= 0), "free_from" datetime NULL, "free_until" datetime NULL, "cancelled_at" datetime NULL, "sequence" integer unsigned NOT NULL CHECK ("sequence" >= 0), "changed_at" datetime NOT NULL, "event_id" bigint NOT NULL REFERENCES "events_event" ("id") DEFERRABLE INITIALLY DEFERRED, "venue_id" bigint NULL REFERENCES "events_venue" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "session_ends_after_start" CHECK ("ends_at" > ("starts_at")));
INSERT INTO "events_session" VALUES(1,'c97fe483e00940d59b6182bce1e846e9','2026-12-03 11:00:00','2026-12-03 13:00:00','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'',NULL,NULL,NULL,NULL,0,'2026-11-24 07:00:00',1,1);
INSERT INTO "events_session" VALUES(2,'50d41e0d25904536a39db479671b69c2','2026-12-03 11:00:00','2026-12-03 13:00:00','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,0,'2026-11-24 07:00:00',2,NULL);
INSERT INTO "events_session" VALUES(3,'50d41e0d25904536a39db479671b69c2','2026-12-10 11:00:00','2026-12-10 13:00:00','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,0,'2026-11-24 07:00:00',2,NULL);
INSERT INTO "events_session" VALUES(4,'50d41e0d25904536a39db479671b69c2','2026-12-17 11:00:00','2026-12-17 13:00:00','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,0,'2026-11-24 07:00:00',2,NULL);
INSERT INTO "events_session" VALUES(5,'f115a9100291409584a379401d970b23','2026-12-03 11:00:00','2026-12-03 13:00:00','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',30,NULL,NULL,NULL,0,'2026-11-24 07:00:00',3,NULL);
CREATE TABLE "events_sessioncoach" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "role" varchar(12) NOT NULL, "coach_id" bigint NOT NULL REFERENCES "booking_coach" ("id") DEFERRABLE INITIALLY DEFERRED, "coach_time_id" bigint NULL UNIQUE REFERENCES "booking_coachtime" ("id") DEFERRABLE INITIALLY DEFERRED, "session_id" bigint NOT NULL REFERENCES "events_session" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "coach_once_at_a_session" UNIQUE ("session_id", "coach_id"));
CREATE TABLE "events_venue" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(120) NOT NULL UNIQUE, "street" varchar(120) NOT NULL, "postal" varchar(80) NOT NULL, "map_url" varchar(200) NOT NULL, "door" varchar(160) NOT NULL, "door_fi" varchar(160) NULL, "door_en" varchar(160) NULL, "door_sv" varchar(160) NULL, "door_ru" varchar(160) NULL, "door_ar" varchar(160) NULL, "door_fa" varchar(160) NULL, "door_ckb" varchar(160) NULL, "door_so" varchar(160) NULL, "door_tr" varchar(160) NULL);
INSERT INTO "events_venue" VALUES(1,'Kulttuurikeskus','Kirkkokatu 1','94100 Kemi','','Pääovi','Pääovi',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "events_walkins" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "session_id" bigint NOT NULL REFERENCES "events_session" ("id") DEFERRABLE INITIALLY DEFERRED, "spoken_language_id" bigint NULL REFERENCES "services_spokenlanguage" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "walk_ins_once" UNIQUE ("session_id", "spoken_language_id"));
CREATE TABLE "home_contentpage" ("page_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "lead" varchar(300) NOT NULL, "body" text NOT NULL CHECK ((JSON_VALID("body") OR "body" IS NULL)), "key" varchar(16) NOT NULL);
INSERT INTO "home_contentpage" VALUES(12,'Ohjaamo on paikka, jossa saat apua. Voit tulla, kun et tiedä, kuka auttaa.','[{"type": "heading", "value": "Kuka voi tulla?", "id": "fa0d128f-c7d3-481f-897b-dcf7374a293a"}, {"type": "text", "value": "<p>Olet muuttanut Suomeen toisesta maasta. Olet 17\u201365 vuotta vanha.</p><p>Voit olla ty\u00f6ss\u00e4, koulussa tai kotona. Voit my\u00f6s etsi\u00e4 ty\u00f6t\u00e4.</p><p>Apu ei maksa mit\u00e4\u00e4n. Sin\u00e4 p\u00e4\u00e4t\u00e4t, mit\u00e4 kerrot.</p>", "id": "74202137-7583-4de7-bc01-58234aa8db51"}, {"type": "heading", "value": "Miten me autamme?", "id": "6264c4cc-bedd-41b2-ba34-2c94b5b318bb"}, {"type": "items", "value": ["Etsimme ty\u00f6t\u00e4 sinun kanssasi.", "Etsimme koulun, joka sopii sinulle.", "Luemme kirjeen, jota et ymm\u00e4rr\u00e4.", "T\u00e4yt\u00e4mme lomakkeen sinun kanssasi.", "Kerromme, kuka auttaa, jos me emme osaa."], "id": "70948cc6-d43b-47c4-b33f-c6a8549f1d98"}, {"type": "button", "value": {"text": "Katso kaikki palvelut", "place": "services"}, "id": "15b17f0f-8b3c-4782-b86c-9125d0d92f31"}, {"type": "heading", "value": "Onko Ohjaamo viranomainen?", "id": "384eacd9-587f-4e8f-b414-2f2bd11fadef"}, {"type": "text", "value": "<p>Ei. Me emme ole Kela, Migri tai poliisi.</p><p>Me emme p\u00e4\u00e4t\u00e4 luvista. Me emme p\u00e4\u00e4t\u00e4 rahasta.</p><p>Et menet\u00e4 rahaa tai lupaa, kun k\u00e4yt t\u00e4\u00e4ll\u00e4.</p>", "id": "06f83b2a-7750-49b0-b646-b910f6a99ed2"}, {"type": "heading", "value": "Kenelle te kerrotte minusta?", "id": "b3c9ab65-785b-438a-b0e8-f09bc1caa533"}, {"type": "text", "value": "<p>Emme kerro sinusta muille. Kerromme vain, jos sanot kyll\u00e4.</p><p>Joskus lapsi tai jonkun henki on vaarassa. Silloin meid\u00e4n pit\u00e4\u00e4 kertoa.</p>", "id": "9aca852e-1630-4e36-a025-b510737101db"}, {"type": "button", "value": {"text": "Lue, miten suojaamme tietosi", "place": "privacy"}, "id": "735f73e6-f2fe-4889-a127-d90336a77f3a"}, {"type": "heading", "value": "Voinko tulla yksin?", "id": "cddb2d3a-5c6a-4222-b2a0-6d1249f39c09"}, {"type": "text", "value": "<p>Kun olet 17, voit tulla yksin.</p><p>Oletko nuorempi? Tule vanhemman tai toisen aikuisen kanssa. Voit my\u00f6s kysy\u00e4 koulusta tai nuorten Ohjaamosta.</p>", "id": "64e1df38-3019-416c-8d55-2fa6dca1e5f3"}, {"type": "office", "value": {"name": "Ohjaamo Kemi", "what_for": "Apua alle 30-vuotiaille. Se on toinen paikka kuin me.", "address": "", "phone": "", "web": "https://www.ohjaamot.fi"}, "id": "074d6232-9faa-4f32-867c-3d596de2cce0"}, {"type": "heading", "value": "Kuka tekee t\u00e4t\u00e4 ty\u00f6t\u00e4?", "id": "ecd76b6a-fc52-4ec1-a8e7-923e7361b6a0"}, {"type": "text", "value": "<p>Ohjaamo on Mikseriss\u00e4. Mikseri on talo, jossa on ihmisi\u00e4 monesta maasta.</p><p>Ty\u00f6n tekee Toivola-Luotolan Setlementti ry. Se on j\u00e4rjest\u00f6, ei virasto.</p>", "id": "ecbde873-8837-4903-b52b-f21a59750d32"}]','about');
INSERT INTO "home_contentpage" VALUES(13,'Ohjaamo (say OH-yah-mo) is a place where you get help. Come when you do not know who can help you.','[{"type": "heading", "value": "Who can come?", "id": "cccb99ba-f6dc-4d1e-955e-34b4020d1457"}, {"type": "text", "value": "<p>You have moved to Finland from another country. You are 17\u201365 years old.</p><p>You can be at work, at school or at home. You can also be looking for work.</p><p>The help costs nothing. You decide what you tell us.</p>", "id": "bdce827a-73d4-4891-878d-c9f1b11167d5"}, {"type": "heading", "value": "How do we help?", "id": "b175ab43-7907-4966-8e1d-3746d2a5e134"}, {"type": "items", "value": ["We look for work together with you.", "We look for a school that suits you.", "We read a letter that you do not understand.", "We fill in a form together with you.", "We tell you who can help if we cannot."], "id": "fe277821-7291-4aac-ab2e-3f5c980f0e7e"}, {"type": "button", "value": {"text": "See all services", "place": "services"}, "id": "d82de3fa-b8e5-400e-b27f-2cf8d6e82af3"}, {"type": "heading", "value": "Is Ohjaamo an authority?", "id": "fd850ca0-592b-4a73-8733-7a4eb24004c3"}, {"type": "text", "value": "<p>No. We are not Kela, Migri or the police.</p><p>We do not decide about permits. We do not decide about money.</p><p>You do not lose money or a permit by coming here.</p>", "id": "646052ca-575d-4179-b493-281f98f0da1a"}, {"type": "heading", "value": "Who do you tell about me?", "id": "5feec79e-86db-47fd-98bf-4ad8b9da75cb"}, {"type": "text", "value": "<p>We do not tell others about you. We tell only if you say yes.</p><p>Sometimes a child or a life is in danger. Then we must tell.</p>", "id": "869f2ac3-af9c-4128-81a9-63de4b4575cc"}, {"type": "button", "value": {"text": "Read how we protect your information", "place": "privacy"}, "id": "bb809a9b-c9f2-40e6-819c-f840a8d65b4b"}, {"type": "heading", "value": "Can I come alone?", "id": "82e6aa56-c367-4779-a603-7b73b3a34531"}, {"type": "text", "value": "<p>You can come alone when you are 17.</p><p>Are you younger? Come with a parent or another adult. You can also ask at your school or at the Ohjaamo for young people.</p>", "id": "8f7e72f4-fcd3-4faa-9ade-a65f71537c4d"}, {"type": "office", "value": {"name": "Ohjaamo Kemi", "what_for": "Help for people under 30. It is another place than ours.", "address": "", "phone": "", "web": "https://www.ohjaamot.fi"}, "id": "fbf979b5-917d-4760-8ca4-f544a370cc90"}, {"type": "heading", "value": "Who does this work?", "id": "0af9b7a9-3b7d-49df-ae78-8be0499a8a1e"}, {"type": "text", "value": "<p>Ohjaamo is in Mikseri. Mikseri is a house with people from many countries.</p><p>The work is done by Toivola-Luotolan Setlementti ry. It is an association, not an authority.</p>", "id": "d8d6d854-2d20-49c5-8448-cd82a5c98e65"}]','about');
INSERT INTO "home_contentpage" VALUES(14,'Ohjaamo (uttalas åh-jaa-må) är en plats där du får hjälp. Kom när du inte vet vem som kan hjälpa.','[{"type": "heading", "value": "Vem f\u00e5r komma?", "id": "07f1e6cc-b13d-4ab7-a9dd-11cdd85be0ee"}, {"type": "text", "value": "<p>Du har flyttat till Finland fr\u00e5n ett annat land. Du \u00e4r 17\u201365 \u00e5r.</p><p>Du kan vara p\u00e5 jobbet, i skolan eller hemma. Du kan ocks\u00e5 s\u00f6ka arbete.</p><p>Hj\u00e4lpen \u00e4r gratis. Du best\u00e4mmer sj\u00e4lv vad du ber\u00e4ttar.</p>", "id": "3648e87d-1639-4e40-85fe-60d0a9a2be0f"}, {"type": "heading", "value": "Hur hj\u00e4lper vi?", "id": "4c799fc3-2120-4aeb-994c-9c13cd55dcb9"}, {"type": "items", "value": ["Vi s\u00f6ker arbete tillsammans med dig.", "Vi s\u00f6ker en skola som passar dig.", "Vi l\u00e4ser ett brev som du inte f\u00f6rst\u00e5r.", "Vi fyller i en blankett tillsammans med dig.", "Vi ber\u00e4ttar vem som hj\u00e4lper om vi inte kan."], "id": "90e4a361-7edf-47ad-99b7-7de8548ec239"}, {"type": "button", "value": {"text": "Se alla tj\u00e4nster", "place": "services"}, "id": "e3efe1e7-07a5-4c9e-a3fd-6120e4f8dbfb"}, {"type": "heading", "value": "\u00c4r Ohjaamo en myndighet?", "id": "d7f40b13-9b52-41d9-b962-a790d1db3a02"}, {"type": "text", "value": "<p>Nej. Vi \u00e4r inte FPA, Migri eller polisen.</p><p>Vi beslutar inte om tillst\u00e5nd. Vi beslutar inte om pengar.</p><p>Du f\u00f6rlorar inga pengar eller tillst\u00e5nd n\u00e4r du kommer hit.</p>", "id": "84531142-a56e-42ef-902b-326d29554cb0"}, {"type": "heading", "value": "Vem ber\u00e4ttar ni f\u00f6r om mig?", "id": "99ee58e3-1749-4e59-be8f-f62ca6cd28aa"}, {"type": "text", "value": "<p>Vi ber\u00e4ttar inte om dig f\u00f6r andra. Vi ber\u00e4ttar bara om du s\u00e4ger ja.</p><p>Ibland \u00e4r ett barn eller n\u00e5gons liv i fara. D\u00e5 m\u00e5ste vi ber\u00e4tta.</p>", "id": "f7297bc2-000a-4157-8fcb-8c38a023889e"}, {"type": "button", "value": {"text": "L\u00e4s hur vi skyddar dina uppgifter", "place": "privacy"}, "id": "88a12755-98a6-4d10-aa52-8250b93a9704"}, {"type": "heading", "value": "F\u00e5r jag komma ensam?", "id": "afa68d4c-a71d-475c-9370-5affd330f6fc"}, {"type": "text", "value": "<p>N\u00e4r du \u00e4r 17 \u00e5r f\u00e5r du komma ensam.</p><p>\u00c4r du yngre? Kom med en f\u00f6r\u00e4lder eller en annan vuxen. Du kan ocks\u00e5 fr\u00e5ga i skolan eller i ungas Ohjaamo.</p>", "id": "550eaf80-da09-494a-b3fd-4f7a2167bacd"}, {"type": "office", "value": {"name": "Ohjaamo Kemi", "what_for": "Hj\u00e4lp f\u00f6r dem som \u00e4r under 30 \u00e5r. Det \u00e4r ett annat st\u00e4lle \u00e4n v\u00e5rt.", "address": "", "phone": "", "web": "https://www.ohjaamot.fi"}, "id": "67dcbff5-130b-45da-9235-f934b708ce2a"}, {"type": "heading", "value": "Vem g\u00f6r det h\u00e4r arbetet?", "id": "3fcb6ece-1666-463a-949a-31be893f27db"}, {"type": "text", "value": "<p>Ohjaamo finns i Mikseri. Mikseri \u00e4r ett hus med m\u00e4nniskor fr\u00e5n m\u00e5nga l\u00e4nder.</p><p>Arbetet g\u00f6rs av Toivola-Luotolan Setlementti ry. Det \u00e4r en f\u00f6rening, inte en myndighet.</p>", "id": "fb46d640-b536-47cd-b91e-e412d1dbb49d"}]','about');
INSERT INTO "home_contentpage" VALUES(15,'Ohjaamo (Охъяамо) – это место, где вам помогут. Приходите, если не знаете, кто может помочь.','[{"type": "heading", "value": "\u041a\u0442\u043e \u043c\u043e\u0436\u0435\u0442 \u043f\u0440\u0438\u0439\u0442\u0438?", "id": "b9802bce-142e-421a-88a2-7f4375aa2543"}, {"type": "text", "value": "<p>\u0412\u044b \u043f\u0435\u0440\u0435\u0435\u0445\u0430\u043b\u0438 \u0432 \u0424\u0438\u043d\u043b\u044f\u043d\u0434\u0438\u044e \u0438\u0437 \u0434\u0440\u0443\u0433\u043e\u0439 \u0441\u0442\u0440\u0430\u043d\u044b. \u0412\u0430\u043c 17\u201365 \u043b\u0435\u0442.</p><p>\u041c\u043e\u0436\u043d\u043e \u0440\u0430\u0431\u043e\u0442\u0430\u0442\u044c, \u0443\u0447\u0438\u0442\u044c\u0441\u044f \u0438\u043b\u0438 \u0431\u044b\u0442\u044c \u0434\u043e\u043c\u0430. \u041c\u043e\u0436\u043d\u043e \u0438\u0441\u043a\u0430\u0442\u044c \u0440\u0430\u0431\u043e\u0442\u0443.</p><p>\u041f\u043e\u043c\u043e\u0449\u044c \u0431\u0435\u0441\u043f\u043b\u0430\u0442\u043d\u0430\u044f. \u0412\u044b \u0441\u0430\u043c\u0438 \u0440\u0435\u0448\u0430\u0435\u0442\u0435, \u0447\u0442\u043e \u0440\u0430\u0441\u0441\u043a\u0430\u0437\u0430\u0442\u044c.</p>", "id": "1de68156-7fc3-4d0c-96d5-659442196d56"}, {"type": "heading", "value": "\u041a\u0430\u043a \u043c\u044b \u043f\u043e\u043c\u043e\u0433\u0430\u0435\u043c?", "id": "8451ec3f-10f3-4664-9ad9-4da6fc7df5a1"}, {"type": "items", "value": ["\u041c\u044b \u0438\u0449\u0435\u043c \u0440\u0430\u0431\u043e\u0442\u0443 \u0432\u043c\u0435\u0441\u0442\u0435 \u0441 \u0432\u0430\u043c\u0438.", "\u041c\u044b \u0438\u0449\u0435\u043c \u0443\u0447\u0435\u0431\u043d\u043e\u0435 \u0437\u0430\u0432\u0435\u0434\u0435\u043d\u0438\u0435, \u043a\u043e\u0442\u043e\u0440\u043e\u0435 \u0432\u0430\u043c \u043f\u043e\u0434\u0445\u043e\u0434\u0438\u0442.", "\u041c\u044b \u0447\u0438\u0442\u0430\u0435\u043c \u043f\u0438\u0441\u044c\u043c\u043e, \u043a\u043e\u0442\u043e\u0440\u043e\u0435 \u0432\u044b \u043d\u0435 \u043f\u043e\u043d\u0438\u043c\u0430\u0435\u0442\u0435.", "\u041c\u044b \u0437\u0430\u043f\u043e\u043b\u043d\u044f\u0435\u043c \u0431\u043b\u0430\u043d\u043a \u0432\u043c\u0435\u0441\u0442\u0435 \u0441 \u0432\u0430\u043c\u0438.", "\u041c\u044b \u0433\u043e\u0432\u043e\u0440\u0438\u043c, \u043a\u0442\u043e \u043f\u043e\u043c\u043e\u0436\u0435\u0442, \u0435\u0441\u043b\u0438 \u043c\u044b \u043d\u0435 \u043c\u043e\u0436\u0435\u043c."], "id": "f089db6c-7053-4a50-abaf-07549a250b1f"}, {"type": "button", "value": {"text": "\u041f\u043e\u0441\u043c\u043e\u0442\u0440\u0435\u0442\u044c \u0432\u0441\u0435 \u0443\u0441\u043b\u0443\u0433\u0438", "place": "services"}, "id": "e75d9dbd-c155-4675-aca4-284914f0e861"}, {"type": "heading", "value": "Ohjaamo \u2013 \u044d\u0442\u043e \u0433\u043e\u0441\u0443\u0434\u0430\u0440\u0441\u0442\u0432\u0435\u043d\u043d\u043e\u0435 \u0432\u0435\u0434\u043e\u043c\u0441\u0442\u0432\u043e?", "id": "b4f33aaf-9258-4f40-a219-032e5410321a"}, {"type": "text", "value": "<p>\u041d\u0435\u0442. \u041c\u044b \u043d\u0435 Kela, \u043d\u0435 Migri \u0438 \u043d\u0435 \u043f\u043e\u043b\u0438\u0446\u0438\u044f.</p><p>\u041c\u044b \u043d\u0435 \u0440\u0435\u0448\u0430\u0435\u043c \u043e \u0440\u0430\u0437\u0440\u0435\u0448\u0435\u043d\u0438\u044f\u0445. \u041c\u044b \u043d\u0435 \u0440\u0435\u0448\u0430\u0435\u043c \u043e \u0434\u0435\u043d\u044c\u0433\u0430\u0445.</p><p>\u0412\u044b \u043d\u0435 \u043f\u043e\u0442\u0435\u0440\u044f\u0435\u0442\u0435 \u0434\u0435\u043d\u044c\u0433\u0438 \u0438\u043b\u0438 \u0440\u0430\u0437\u0440\u0435\u0448\u0435\u043d\u0438\u0435 \u0438\u0437-\u0437\u0430 \u0442\u043e\u0433\u043e, \u0447\u0442\u043e \u043f\u0440\u0438\u0445\u043e\u0434\u0438\u0442\u0435 \u0441\u044e\u0434\u0430.</p>", "id": "04d7927d-386c-481a-aa23-6dc824e93115"}, {"type": "heading", "value": "\u041a\u043e\u043c\u0443 \u0432\u044b \u0440\u0430\u0441\u0441\u043a\u0430\u0437\u044b\u0432\u0430\u0435\u0442\u0435 \u043e\u0431\u043e \u043c\u043d\u0435?", "id": "13acb9e7-3f51-40a2-9b93-a7917f3ab00e"}, {"type": "text", "value": "<p>\u041c\u044b \u043d\u0435 \u0440\u0430\u0441\u0441\u043a\u0430\u0437\u044b\u0432\u0430\u0435\u043c \u043e \u0432\u0430\u0441 \u0434\u0440\u0443\u0433\u0438\u043c. \u0420\u0430\u0441\u0441\u043a\u0430\u0437\u044b\u0432\u0430\u0435\u043c, \u0442\u043e\u043b\u044c\u043a\u043e \u0435\u0441\u043b\u0438 \u0432\u044b \u0433\u043e\u0432\u043e\u0440\u0438\u0442\u0435 \u00ab\u0434\u0430\u00bb.</p><p>\u0418\u043d\u043e\u0433\u0434\u0430 \u0440\u0435\u0431\u0451\u043d\u043e\u043a \u0438\u043b\u0438 \u0447\u044c\u044f-\u0442\u043e \u0436\u0438\u0437\u043d\u044c \u0432 \u043e\u043f\u0430\u0441\u043d\u043e\u0441\u0442\u0438. \u0422\u043e\u0433\u0434\u0430 \u043c\u044b \u043e\u0431\u044f\u0437\u0430\u043d\u044b \u0441\u043e\u043e\u0431\u0449\u0438\u0442\u044c.</p>", "id": "9f91bea3-b278-4958-9cda-a26fd181f5d1"}, {"type": "button", "value": {"text": "\u041f\u0440\u043e\u0447\u0438\u0442\u0430\u0442\u044c, \u043a\u0430\u043a \u043c\u044b \u0437\u0430\u0449\u0438\u0449\u0430\u0435\u043c \u0432\u0430\u0448\u0438 \u0434\u0430\u043d\u043d\u044b\u0435", "place": "privacy"}, "id": "ba5275c2-aaf2-4749-a970-d4aececf3590"}, {"type": "heading", "value": "\u041c\u043e\u0436\u043d\u043e \u043f\u0440\u0438\u0439\u0442\u0438 \u0431\u0435\u0437 \u0432\u0437\u0440\u043e\u0441\u043b\u044b\u0445?", "id": "0327a916-bfd8-4a7f-8c50-edf60c45bb0f"}, {"type": "text", "value": "<p>\u0421 17 \u043b\u0435\u0442 \u043c\u043e\u0436\u043d\u043e \u043f\u0440\u0438\u0439\u0442\u0438 \u0431\u0435\u0437 \u0432\u0437\u0440\u043e\u0441\u043b\u044b\u0445.</p><p>\u0412\u044b \u043c\u043b\u0430\u0434\u0448\u0435? \u041f\u0440\u0438\u0445\u043e\u0434\u0438\u0442\u0435 \u0441 \u0440\u043e\u0434\u0438\u0442\u0435\u043b\u0435\u043c \u0438\u043b\u0438 \u0434\u0440\u0443\u0433\u0438\u043c \u0432\u0437\u0440\u043e\u0441\u043b\u044b\u043c. \u041c\u043e\u0436\u043d\u043e \u0441\u043f\u0440\u043e\u0441\u0438\u0442\u044c \u0438 \u0432 \u0448\u043a\u043e\u043b\u0435 \u0438\u043b\u0438 \u0432 \u043c\u043e\u043b\u043e\u0434\u0451\u0436\u043d\u043e\u043c Ohjaamo.</p>", "id": "e12bd2a4-03e3-4288-bf28-f1af163b7cfe"}, {"type": "office", "value": {"name": "Ohjaamo Kemi", "what_for": "\u041f\u043e\u043c\u043e\u0449\u044c \u0442\u0435\u043c, \u043a\u043e\u043c\u0443 \u043c\u0435\u043d\u044c\u0448\u0435 30 \u043b\u0435\u0442. \u042d\u0442\u043e \u0434\u0440\u0443\u0433\u043e\u0435 \u043c\u0435\u0441\u0442\u043e, \u043d\u0435 \u043c\u044b.", "address": "", "phone": "", "web": "https://www.ohjaamot.fi"}, "id": "9b08707a-0a91-4914-a305-eac9458fd5a7"}, {"type": "heading", "value": "\u041a\u0442\u043e \u0434\u0435\u043b\u0430\u0435\u0442 \u044d\u0442\u0443 \u0440\u0430\u0431\u043e\u0442\u0443?", "id": "58986b47-cbc3-4ce8-b0a5-9415db9eab55"}, {"type": "text", "value": "<p>Ohjaamo \u043d\u0430\u0445\u043e\u0434\u0438\u0442\u0441\u044f \u0432 Mikseri. Mikseri \u2013 \u044d\u0442\u043e \u0434\u043e\u043c, \u0433\u0434\u0435 \u0431\u044b\u0432\u0430\u044e\u0442 \u043b\u044e\u0434\u0438 \u0438\u0437 \u043c\u043d\u043e\u0433\u0438\u0445 \u0441\u0442\u0440\u0430\u043d.</p><p>\u0420\u0430\u0431\u043e\u0442\u0443 \u0432\u0435\u0434\u0451\u0442 Toivola-Luotolan Setlementti ry. \u042d\u0442\u043e \u043e\u0431\u0449\u0435\u0441\u0442\u0432\u0435\u043d\u043d\u0430\u044f \u043e\u0440\u0433\u0430\u043d\u0438\u0437\u0430\u0446\u0438\u044f, \u0430 \u043d\u0435 \u0432\u0435\u0434\u043e\u043c\u0441\u0442\u0432\u043e.</p>", "id": "d058091f-3176-448c-9177-f46fee52ac31"}]','about');
INSERT INTO "home_contentpage" VALUES(16,'Ohjaamo (أوهيامو) مكان للمساعدة. يمكنك الحضور عندما لا تعرف الجهة التي تساعد.','[{"type": "heading", "value": "\u0645\u0646 \u064a\u0645\u0643\u0646\u0647 \u0627\u0644\u062d\u0636\u0648\u0631\u061f", "id": "793b748d-ab06-4170-93b1-4cf3f992c73f"}, {"type": "text", "value": "<p>\u0644\u0643\u0644 \u0645\u0646 \u0627\u0646\u062a\u0642\u0644 \u0625\u0644\u0649 \u0641\u0646\u0644\u0646\u062f\u0627 \u0645\u0646 \u0628\u0644\u062f \u0622\u062e\u0631. \u0627\u0644\u0639\u0645\u0631 \u0645\u0646 17 \u0625\u0644\u0649 65 \u0633\u0646\u0629.</p><p>\u064a\u0645\u0643\u0646 \u0623\u0646 \u062a\u0643\u0648\u0646 \u0641\u064a \u0627\u0644\u0639\u0645\u0644 \u0623\u0648 \u0627\u0644\u0645\u062f\u0631\u0633\u0629 \u0623\u0648 \u0627\u0644\u0628\u064a\u062a. \u0648\u064a\u0645\u0643\u0646 \u0623\u0646 \u062a\u0628\u062d\u062b \u0639\u0646 \u0639\u0645\u0644.</p><p>\u0627\u0644\u0645\u0633\u0627\u0639\u062f\u0629 \u0645\u062c\u0627\u0646\u064a\u0629. \u0627\u0644\u0642\u0631\u0627\u0631 \u0644\u0643 \u0641\u064a\u0645\u0627 \u062a\u0642\u0648\u0644\u0647 \u0644\u0646\u0627.</p>", "id": "e491a47a-49ab-4486-99a1-d0e82612e483"}, {"type": "heading", "value": "\u0643\u064a\u0641 \u0646\u0633\u0627\u0639\u062f\u061f", "id": "3bd0c256-4408-47fe-8a56-f54b579fac9c"}, {"type": "items", "value": ["\u0646\u0628\u062d\u062b \u0645\u0639\u0643 \u0639\u0646 \u0639\u0645\u0644.", "\u0646\u0628\u062d\u062b \u0645\u0639\u0643 \u0639\u0646 \u062f\u0631\u0627\u0633\u0629 \u0645\u0646\u0627\u0633\u0628\u0629 \u0644\u0643.", "\u0646\u0642\u0631\u0623 \u0645\u0639\u0643 \u0631\u0633\u0627\u0644\u0629 \u063a\u064a\u0631 \u0645\u0641\u0647\u0648\u0645\u0629.", "\u0646\u0645\u0644\u0623 \u0645\u0639\u0643 \u0627\u0644\u0627\u0633\u062a\u0645\u0627\u0631\u0629.", "\u0646\u062e\u0628\u0631\u0643 \u0628\u0645\u0646 \u064a\u0633\u0627\u0639\u062f \u0625\u0630\u0627 \u0644\u0645 \u0646\u0633\u062a\u0637\u0639 \u0646\u062d\u0646."], "id": "c300316d-d618-49d9-bde7-058ce6b867b1"}, {"type": "button", "value": {"text": "\u0639\u0631\u0636 \u0643\u0644 \u0627\u0644\u062e\u062f\u0645\u0627\u062a", "place": "services"}, "id": "9ca95afd-f104-40ec-83b3-ab81e1630235"}, {"type": "heading", "value": "\u0647\u0644 Ohjaamo \u062c\u0647\u0629 \u062d\u0643\u0648\u0645\u064a\u0629\u061f", "id": "6e5c65ee-dc01-40a5-a1aa-33e41beb9dd0"}, {"type": "text", "value": "<p>\u0644\u0627. \u0644\u0633\u0646\u0627 Kela \u0648\u0644\u0627 Migri \u0648\u0644\u0627 \u0627\u0644\u0634\u0631\u0637\u0629.</p><p>\u0646\u062d\u0646 \u0644\u0627 \u0646\u0642\u0631\u0631 \u0641\u064a \u0627\u0644\u0625\u0642\u0627\u0645\u0627\u062a \u0648\u0627\u0644\u062a\u0635\u0627\u0631\u064a\u062d. \u0648\u0644\u0627 \u0646\u0642\u0631\u0631 \u0641\u064a \u0627\u0644\u0645\u0627\u0644.</p><p>\u0627\u0644\u062d\u0636\u0648\u0631 \u0625\u0644\u0649 \u0647\u0646\u0627 \u0644\u0627 \u064a\u0633\u0628\u0628 \u0641\u0642\u062f\u0627\u0646 \u0627\u0644\u0645\u0627\u0644 \u0623\u0648 \u0627\u0644\u062a\u0635\u0631\u064a\u062d.</p>", "id": "bd596009-2ae2-422a-b084-2e936b2b17ff"}, {"type": "heading", "value": "\u0644\u0645\u0646 \u062a\u0646\u0642\u0644\u0648\u0646 \u0645\u0639\u0644\u0648\u0645\u0627\u062a \u0639\u0646\u064a\u061f", "id": "18b90124-fbcb-46c3-a05a-b731344a0045"}, {"type": "text", "value": "<p>\u0644\u0627 \u0646\u0646\u0642\u0644 \u0645\u0639\u0644\u0648\u0645\u0627\u062a\u0643 \u0625\u0644\u0649 \u0623\u062d\u062f. \u0646\u0646\u0642\u0644\u0647\u0627 \u0641\u0642\u0637 \u0628\u0645\u0648\u0627\u0641\u0642\u062a\u0643.</p><p>\u0623\u062d\u064a\u0627\u0646\u064b\u0627 \u064a\u0643\u0648\u0646 \u0637\u0641\u0644 \u0623\u0648 \u062d\u064a\u0627\u0629 \u0634\u062e\u0635 \u0641\u064a \u062e\u0637\u0631. \u0639\u0646\u062f\u0647\u0627 \u0639\u0644\u064a\u0646\u0627 \u0627\u0644\u0625\u0628\u0644\u0627\u063a.</p>", "id": "185b2392-9ff4-4781-8bc4-b7242623b25a"}, {"type": "button", "value": {"text": "\u0643\u064a\u0641 \u0646\u062d\u0645\u064a \u0645\u0639\u0644\u0648\u0645\u0627\u062a\u0643", "place": "privacy"}, "id": "58b501dc-1031-40ad-9a89-d2301ece66e3"}, {"type": "heading", "value": "\u0647\u0644 \u064a\u0645\u0643\u0646\u0646\u064a \u0627\u0644\u062d\u0636\u0648\u0631 \u0648\u062d\u062f\u064a\u061f", "id": "bd51f2d0-e6e6-4ce1-a650-e16b1b68ccca"}, {"type": "text", "value": "<p>\u064a\u0645\u0643\u0646\u0643 \u0627\u0644\u062d\u0636\u0648\u0631 \u0648\u062d\u062f\u0643 \u0645\u0646 \u0639\u0645\u0631 17 \u0633\u0646\u0629.</p><p>\u0639\u0645\u0631\u0643 \u0623\u0642\u0644\u061f \u064a\u0645\u0643\u0646\u0643 \u0627\u0644\u062d\u0636\u0648\u0631 \u0645\u0639 \u0623\u062d\u062f \u0627\u0644\u0648\u0627\u0644\u062f\u064a\u0646 \u0623\u0648 \u0634\u062e\u0635 \u0628\u0627\u0644\u063a \u0622\u062e\u0631. \u0648\u064a\u0645\u0643\u0646\u0643 \u0627\u0644\u0633\u0624\u0627\u0644 \u0641\u064a \u0627\u0644\u0645\u062f\u0631\u0633\u0629 \u0623\u0648 \u0641\u064a Ohjaamo \u0627\u0644\u062e\u0627\u0635 \u0628\u0627\u0644\u0634\u0628\u0627\u0628.</p>", "id": "0033fdb8-0524-4acd-a7d5-ac9a8f1a784e"}, {"type": "office", "value": {"name": "Ohjaamo Kemi", "what_for": "\u0645\u0633\u0627\u0639\u062f\u0629 \u0644\u0645\u0646 \u0647\u0645 \u062f\u0648\u0646 30 \u0633\u0646\u0629. \u0647\u0648 \u0645\u0643\u0627\u0646 \u0622\u062e\u0631 \u063a\u064a\u0631\u0646\u0627.", "address": "", "phone": "", "web": "https://www.ohjaamot.fi"}, "id": "7338a7c2-2755-4b6f-9526-3c5d591a09b3"}, {"type": "heading", "value": "\u0645\u0646 \u064a\u0642\u0648\u0645 \u0628\u0647\u0630\u0627 \u0627\u0644\u0639\u0645\u0644\u061f", "id": "fcc471b8-5dea-48ab-aeb7-2ae9198870d3"}, {"type": "text", "value": "<p>\u064a\u0642\u0639 Ohjaamo \u0641\u064a Mikseri. \u0648 Mikseri \u0628\u064a\u062a \u064a\u0644\u062a\u0642\u064a \u0641\u064a\u0647 \u0623\u0646\u0627\u0633 \u0645\u0646 \u0628\u0644\u062f\u0627\u0646 \u0643\u062b\u064a\u0631\u0629.</p><p>\u062a\u0642\u0648\u0645 \u0628\u0627\u0644\u0639\u0645\u0644 Toivola-Luotolan Setlementti ry. \u0648\u0647\u064a \u062c\u0645\u0639\u064a\u0629 \u0648\u0644\u064a\u0633\u062a \u062c\u0647\u0629 \u062d\u0643\u0648\u0645\u064a\u0629.</p>", "id": "88da78db-5144-4a7d-a74b-cc3d949f266e"}]','about');
INSERT INTO "home_contentpage" VALUES(17,'Ohjaamo (اوهیامو) جایی است که کمک می‌گیرید. اگر نمی‌دانید چه کسی کمک می‌کند، بیایید.','[{"type": "heading", "value": "\u0686\u0647 \u06a9\u0633\u06cc \u0645\u06cc\u200c\u062a\u0648\u0627\u0646\u062f \u0628\u06cc\u0627\u06cc\u062f\u061f", "id": "dc1eeb39-17e2-47d0-b2a9-d80de9f0ffd1"}, {"type": "text", "value": "<p>\u0634\u0645\u0627 \u0627\u0632 \u06a9\u0634\u0648\u0631 \u062f\u06cc\u06af\u0631\u06cc \u0628\u0647 \u0641\u0646\u0644\u0627\u0646\u062f \u0622\u0645\u062f\u0647\u200c\u0627\u06cc\u062f. \u0627\u0632 17 \u062a\u0627 65 \u0633\u0627\u0644 \u062f\u0627\u0631\u06cc\u062f.</p><p>\u0645\u06cc\u200c\u062a\u0648\u0627\u0646\u06cc\u062f \u0633\u0631 \u06a9\u0627\u0631\u060c \u062f\u0631 \u0645\u062f\u0631\u0633\u0647 \u06cc\u0627 \u062f\u0631 \u062e\u0627\u0646\u0647 \u0628\u0627\u0634\u06cc\u062f. \u0645\u06cc\u200c\u062a\u0648\u0627\u0646\u06cc\u062f \u062f\u0646\u0628\u0627\u0644 \u06a9\u0627\u0631 \u0647\u0645 \u0628\u0627\u0634\u06cc\u062f.</p><p>\u06a9\u0645\u06a9 \u0631\u0627\u06cc\u06af\u0627\u0646 \u0627\u0633\u062a. \u062e\u0648\u062f\u062a\u0627\u0646 \u062a\u0635\u0645\u06cc\u0645 \u0645\u06cc\u200c\u06af\u06cc\u0631\u06cc\u062f \u0686\u0647 \u0628\u06af\u0648\u06cc\u06cc\u062f.</p>", "id": "91a3d73c-09b2-483a-96de-d5bf6857d228"}, {"type": "heading", "value": "\u0686\u06af\u0648\u0646\u0647 \u06a9\u0645\u06a9 \u0645\u06cc\u200c\u06a9\u0646\u06cc\u0645\u061f", "id": "dde5918d-463e-4727-be91-5e6ae2891407"}, {"type": "items", "value": ["\u0647\u0645\u0631\u0627\u0647 \u0634\u0645\u0627 \u062f\u0646\u0628\u0627\u0644 \u06a9\u0627\u0631 \u0645\u06cc\u200c\u06af\u0631\u062f\u06cc\u0645.", "\u0645\u062f\u0631\u0633\u0647\u200c\u0627\u06cc \u0645\u0646\u0627\u0633\u0628 \u0634\u0645\u0627 \u067e\u06cc\u062f\u0627 \u0645\u06cc\u200c\u06a9\u0646\u06cc\u0645.", "\u0646\u0627\u0645\u0647\u200c\u0627\u06cc \u0631\u0627 \u06a9\u0647 \u0646\u0645\u06cc\u200c\u0641\u0647\u0645\u06cc\u062f \u0645\u06cc\u200c\u062e\u0648\u0627\u0646\u06cc\u0645.", "\u0641\u0631\u0645 \u0631\u0627 \u0647\u0645\u0631\u0627\u0647 \u0634\u0645\u0627 \u067e\u0631 \u0645\u06cc\u200c\u06a9\u0646\u06cc\u0645.", "\u0627\u06af\u0631 \u0645\u0627 \u0646\u062a\u0648\u0627\u0646\u06cc\u0645\u060c \u0645\u06cc\u200c\u06af\u0648\u06cc\u06cc\u0645 \u0686\u0647 \u06a9\u0633\u06cc \u06a9\u0645\u06a9 \u0645\u06cc\u200c\u06a9\u0646\u062f."], "id": "b0778833-29a7-41ab-a8a8-03ea92546c07"}, {"type": "button", "value": {"text": "\u062f\u06cc\u062f\u0646 \u0647\u0645\u0647\u0654 \u062e\u062f\u0645\u0627\u062a", "place": "services"}, "id": "858e1bb9-e4c8-4dbb-9709-201c59eee13f"}, {"type": "heading", "value": "\u0622\u06cc\u0627 Ohjaamo \u0627\u062f\u0627\u0631\u0647\u200c\u0627\u06cc \u062f\u0648\u0644\u062a\u06cc \u0627\u0633\u062a\u061f", "id": "3d4d4287-7401-412d-be28-e054eb9698e0"}, {"type": "text", "value": "<p>\u0646\u0647. \u0645\u0627 Kela \u06cc\u0627 Migri \u06cc\u0627 \u067e\u0644\u06cc\u0633 \u0646\u06cc\u0633\u062a\u06cc\u0645.</p><p>\u0645\u0627 \u062f\u0631\u0628\u0627\u0631\u0647\u0654 \u0627\u062c\u0627\u0632\u0647\u200c\u0647\u0627 \u062a\u0635\u0645\u06cc\u0645 \u0646\u0645\u06cc\u200c\u06af\u06cc\u0631\u06cc\u0645. \u062f\u0631\u0628\u0627\u0631\u0647\u0654 \u067e\u0648\u0644 \u0647\u0645 \u062a\u0635\u0645\u06cc\u0645 \u0646\u0645\u06cc\u200c\u06af\u06cc\u0631\u06cc\u0645.</p><p>\u0628\u0627 \u0622\u0645\u062f\u0646 \u0628\u0647 \u0627\u06cc\u0646\u062c\u0627 \u067e\u0648\u0644 \u06cc\u0627 \u0627\u062c\u0627\u0632\u0647\u200c\u0627\u06cc \u0631\u0627 \u0627\u0632 \u062f\u0633\u062a \u0646\u0645\u06cc\u200c\u062f\u0647\u06cc\u062f.</p>", "id": "246e5c68-9fae-44c4-a01e-faecd18f44af"}, {"type": "heading", "value": "\u062f\u0631\u0628\u0627\u0631\u0647\u0654 \u0645\u0646 \u0628\u0647 \u0686\u0647 \u06a9\u0633\u06cc \u0645\u06cc\u200c\u06af\u0648\u06cc\u06cc\u062f\u061f", "id": "466c0915-8a07-423b-964d-94f9ab9a399c"}, {"type": "text", "value": "<p>\u062f\u0631\u0628\u0627\u0631\u0647\u0654 \u0634\u0645\u0627 \u0628\u0647 \u062f\u06cc\u06af\u0631\u0627\u0646 \u0646\u0645\u06cc\u200c\u06af\u0648\u06cc\u06cc\u0645. \u0641\u0642\u0637 \u0627\u06af\u0631 \u0628\u0644\u0647 \u0628\u06af\u0648\u06cc\u06cc\u062f\u060c \u0645\u06cc\u200c\u06af\u0648\u06cc\u06cc\u0645.</p><p>\u06af\u0627\u0647\u06cc \u06cc\u06a9 \u06a9\u0648\u062f\u06a9 \u06cc\u0627 \u062c\u0627\u0646 \u06a9\u0633\u06cc \u062f\u0631 \u062e\u0637\u0631 \u0627\u0633\u062a. \u0622\u0646 \u0648\u0642\u062a \u0628\u0627\u06cc\u062f \u0628\u06af\u0648\u06cc\u06cc\u0645.</p>", "id": "825bf077-648c-4e03-bd84-48845b34b293"}, {"type": "button", "value": {"text": "\u0628\u062e\u0648\u0627\u0646\u06cc\u062f \u0686\u06af\u0648\u0646\u0647 \u0627\u0632 \u0627\u0637\u0644\u0627\u0639\u0627\u062a \u0634\u0645\u0627 \u062d\u0641\u0627\u0638\u062a \u0645\u06cc\u200c\u06a9\u0646\u06cc\u0645", "place": "privacy"}, "id": "17fd6721-89f7-4913-a7b2-0ed6d48e0a0e"}, {"type": "heading", "value": "\u0622\u06cc\u0627 \u0645\u06cc\u200c\u062a\u0648\u0627\u0646\u0645 \u062a\u0646\u0647\u0627 \u0628\u06cc\u0627\u06cc\u0645\u061f", "id": "15471c7b-6dc2-477a-8547-3c9ffc7bc93e"}, {"type": "text", "value": "<p>\u0627\u0632 17 \u0633\u0627\u0644\u06af\u06cc \u0645\u06cc\u200c\u062a\u0648\u0627\u0646\u06cc\u062f \u062a\u0646\u0647\u0627 \u0628\u06cc\u0627\u06cc\u06cc\u062f.</p><p>\u0633\u0646 \u0634\u0645\u0627 \u06a9\u0645\u062a\u0631 \u0627\u0633\u062a\u061f \u0628\u0627 \u067e\u062f\u0631 \u06cc\u0627 \u0645\u0627\u062f\u0631 \u06cc\u0627 \u06cc\u06a9 \u0628\u0632\u0631\u06af\u0633\u0627\u0644 \u062f\u06cc\u06af\u0631 \u0628\u06cc\u0627\u06cc\u06cc\u062f. \u0645\u06cc\u200c\u062a\u0648\u0627\u0646\u06cc\u062f \u0627\u0632 \u0645\u062f\u0631\u0633\u0647 \u06cc\u0627 Ohjaamo \u062c\u0648\u0627\u0646\u0627\u0646 \u0647\u0645 \u0628\u067e\u0631\u0633\u06cc\u062f.</p>", "id": "ea23f0cd-78d8-473c-b37e-34bf87f68b6f"}, {"type": "office", "value": {"name": "Ohjaamo Kemi", "what_for": "\u06a9\u0645\u06a9 \u0628\u0631\u0627\u06cc \u06a9\u0633\u0627\u0646\u06cc \u06a9\u0647 \u06a9\u0645\u062a\u0631 \u0627\u0632 30 \u0633\u0627\u0644 \u062f\u0627\u0631\u0646\u062f. \u062c\u0627\u06cc \u062f\u06cc\u06af\u0631\u06cc \u0627\u0633\u062a\u060c \u0646\u0647 \u0645\u0627.", "address": "", "phone": "", "web": "https://www.ohjaamot.fi"}, "id": "1c6268e8-1f2a-4635-ab48-57470eb2ad58"}, {"type": "heading", "value": "\u0686\u0647 \u06a9\u0633\u06cc \u0627\u06cc\u0646 \u06a9\u0627\u0631 \u0631\u0627 \u0627\u0646\u062c\u0627\u0645 \u0645\u06cc\u200c\u062f\u0647\u062f\u061f", "id": "98d97962-8ae8-4542-97fa-c1d8c93838b6"}, {"type": "text", "value": "<p>Ohjaamo \u062f\u0631 Mikseri \u0627\u0633\u062a. Mikseri \u062e\u0627\u0646\u0647\u200c\u0627\u06cc \u0627\u0633\u062a \u06a9\u0647 \u0645\u0631\u062f\u0645 \u06a9\u0634\u0648\u0631\u0647\u0627\u06cc \u0632\u06cc\u0627\u062f\u06cc \u0628\u0647 \u0622\u0646 \u0645\u06cc\u200c\u0622\u06cc\u0646\u062f.</p><p>\u0627\u06cc\u0646 \u06a9\u0627\u0631 \u0631\u0627 Toivola-Luotolan Setlementti ry \u0627\u0646\u062c\u0627\u0645 \u0645\u06cc\u200c\u062f\u0647\u062f. \u0627\u06cc\u0646 \u06cc\u06a9 \u0627\u0646\u062c\u0645\u0646 \u0627\u0633\u062a\u060c \u0646\u0647 \u0627\u062f\u0627\u0631\u0647\u0654 \u062f\u0648\u0644\u062a\u06cc.</p>", "id": "7f2f7255-8ae3-4442-8bac-7ea6a935c6aa"}]','about');
INSERT INTO "home_contentpage" VALUES(18,'Ohjaamo (ئۆهیامۆ) شوێنێکە کە یارمەتیی لێ وەردەگریت. وەرە کاتێک نازانیت کێ یارمەتیت دەدات.','[{"type": "heading", "value": "\u06a9\u06ce \u062f\u06d5\u062a\u0648\u0627\u0646\u06ce\u062a \u0628\u06ce\u062a\u061f", "id": "437122b9-956d-46d7-a67e-6ad129bb0303"}, {"type": "text", "value": "<p>\u062a\u06c6 \u0644\u06d5 \u0648\u06b5\u0627\u062a\u06ce\u06a9\u06cc \u062a\u0631\u06d5\u0648\u06d5 \u0647\u0627\u062a\u0648\u0648\u06cc\u062a\u06d5 \u0641\u06cc\u0646\u0644\u0627\u0646\u062f. \u062a\u06d5\u0645\u06d5\u0646\u062a \u0644\u06d5 17 \u062a\u0627 65 \u0633\u0627\u06b5\u06d5.</p><p>\u062f\u06d5\u062a\u0648\u0627\u0646\u06cc\u062a \u0644\u06d5 \u06a9\u0627\u0631\u060c \u0642\u0648\u062a\u0627\u0628\u062e\u0627\u0646\u06d5 \u06cc\u0627\u0646 \u0645\u0627\u06b5 \u0628\u06cc\u062a. \u062f\u06d5\u0634\u062a\u0648\u0627\u0646\u06cc\u062a \u0628\u06c6 \u06a9\u0627\u0631 \u0628\u06af\u06d5\u0695\u06ce\u06cc\u062a.</p><p>\u06cc\u0627\u0631\u0645\u06d5\u062a\u06cc\u06cc\u06d5\u06a9\u06d5 \u0628\u06d5\u062e\u06c6\u0695\u0627\u06cc\u06cc\u06d5. \u062e\u06c6\u062a \u0628\u0695\u06cc\u0627\u0631 \u062f\u06d5\u062f\u06d5\u06cc\u062a \u0686\u06cc \u062f\u06d5\u06b5\u06ce\u06cc\u062a.</p>", "id": "20ad7eb1-7e25-4f62-8b18-acf40a4bfa6d"}, {"type": "heading", "value": "\u0686\u06c6\u0646 \u06cc\u0627\u0631\u0645\u06d5\u062a\u06cc \u062f\u06d5\u062f\u06d5\u06cc\u0646\u061f", "id": "fc8a5afa-a1fa-4722-88e3-8e7971dcb174"}, {"type": "items", "value": ["\u0644\u06d5\u06af\u06d5\u06b5\u062a \u0628\u06c6 \u06a9\u0627\u0631 \u062f\u06d5\u06af\u06d5\u0695\u06ce\u06cc\u0646.", "\u0644\u06d5\u06af\u06d5\u06b5\u062a \u0628\u06c6 \u0642\u0648\u062a\u0627\u0628\u062e\u0627\u0646\u06d5\u06cc\u06d5\u06a9\u06cc \u06af\u0648\u0646\u062c\u0627\u0648 \u062f\u06d5\u06af\u06d5\u0695\u06ce\u06cc\u0646.", "\u0626\u06d5\u0648 \u0646\u0627\u0645\u06d5\u06cc\u06d5\u06cc \u062a\u06ce\u06cc \u0646\u0627\u06af\u06d5\u06cc\u062a \u0628\u06c6\u062a \u062f\u06d5\u062e\u0648\u06ce\u0646\u06cc\u0646\u06d5\u0648\u06d5.", "\u0641\u06c6\u0631\u0645\u06d5\u06a9\u06d5 \u0644\u06d5\u06af\u06d5\u06b5\u062a \u067e\u0695 \u062f\u06d5\u06a9\u06d5\u06cc\u0646\u06d5\u0648\u06d5.", "\u0626\u06d5\u06af\u06d5\u0631 \u0626\u06ce\u0645\u06d5 \u0646\u06d5\u062a\u0648\u0627\u0646\u06cc\u0646\u060c \u067e\u06ce\u062a \u062f\u06d5\u06b5\u06ce\u06cc\u0646 \u06a9\u06ce \u06cc\u0627\u0631\u0645\u06d5\u062a\u06cc\u062a \u062f\u06d5\u062f\u0627\u062a."], "id": "c524ec78-2b39-4506-b83e-ea67b9b014fb"}, {"type": "button", "value": {"text": "\u0647\u06d5\u0645\u0648\u0648 \u062e\u0632\u0645\u06d5\u062a\u06af\u0648\u0632\u0627\u0631\u06cc\u06cc\u06d5\u06a9\u0627\u0646 \u0628\u0628\u06cc\u0646\u06d5", "place": "services"}, "id": "1acffd01-8d59-4a3d-8d64-57deebbf3760"}, {"type": "heading", "value": "\u0626\u0627\u06cc\u0627 Ohjaamo \u062f\u06d5\u0632\u06af\u0627\u06cc\u06d5\u06a9\u06cc \u062d\u06a9\u0648\u0645\u06cc\u06cc\u06d5\u061f", "id": "df5671ed-b886-4f08-bb74-a40a7acc7523"}, {"type": "text", "value": "<p>\u0646\u06d5\u062e\u06ce\u0631. \u0626\u06ce\u0645\u06d5 Kela\u060c Migri \u06cc\u0627\u0646 \u067e\u06c6\u0644\u06cc\u0633 \u0646\u06cc\u0646.</p><p>\u0626\u06ce\u0645\u06d5 \u0644\u06d5\u0633\u06d5\u0631 \u0645\u06c6\u06b5\u06d5\u062a \u0628\u0695\u06cc\u0627\u0631 \u0646\u0627\u062f\u06d5\u06cc\u0646. \u0644\u06d5\u0633\u06d5\u0631 \u067e\u0627\u0631\u06d5 \u0628\u0695\u06cc\u0627\u0631 \u0646\u0627\u062f\u06d5\u06cc\u0646.</p><p>\u0628\u06d5 \u0647\u0627\u062a\u0646\u062a \u0628\u06c6 \u0626\u06ce\u0631\u06d5 \u067e\u0627\u0631\u06d5 \u06cc\u0627\u0646 \u0645\u06c6\u06b5\u06d5\u062a \u0644\u06d5 \u062f\u06d5\u0633\u062a \u0646\u0627\u062f\u06d5\u06cc\u062a.</p>", "id": "979df197-e17d-4961-83c7-fa34e156e3ff"}, {"type": "heading", "value": "\u0644\u06d5\u0628\u0627\u0631\u06d5\u06cc \u0645\u0646\u06d5\u0648\u06d5 \u0628\u06d5 \u06a9\u06ce \u062f\u06d5\u06b5\u06ce\u0646\u061f", "id": "e68c54ef-8614-4716-9210-35b998f4cf70"}, {"type": "text", "value": "<p>\u0644\u06d5\u0628\u0627\u0631\u06d5\u06cc \u062a\u06c6\u0648\u06d5 \u0628\u06d5 \u06a9\u06d5\u0633 \u0646\u0627\u06b5\u06ce\u06cc\u0646. \u062a\u06d5\u0646\u06cc\u0627 \u06a9\u0627\u062a\u06ce\u06a9 \u062f\u06d5\u06b5\u06ce\u06cc\u0646 \u06a9\u06d5 \u062a\u06c6 \u0628\u06b5\u06ce\u06cc\u062a \u0628\u06d5\u06b5\u06ce.</p><p>\u0647\u06d5\u0646\u062f\u06ce\u06a9 \u062c\u0627\u0631 \u0645\u0646\u062f\u0627\u06b5\u06ce\u06a9 \u06cc\u0627\u0646 \u0698\u06cc\u0627\u0646\u06cc \u06a9\u06d5\u0633\u06ce\u06a9 \u0644\u06d5 \u0645\u06d5\u062a\u0631\u0633\u06cc\u062f\u0627\u06cc\u06d5. \u0626\u06d5\u0648 \u06a9\u0627\u062a\u06d5 \u062f\u06d5\u0628\u06ce\u062a \u0628\u06cc\u06b5\u06ce\u06cc\u0646.</p>", "id": "03ee0555-0eb8-4152-996b-3c892d6c4d82"}, {"type": "button", "value": {"text": "\u0628\u062e\u0648\u06ce\u0646\u06d5\u0648\u06d5 \u0686\u06c6\u0646 \u0632\u0627\u0646\u06cc\u0627\u0631\u06cc\u06cc\u06d5\u06a9\u0627\u0646\u062a \u062f\u06d5\u067e\u0627\u0631\u06ce\u0632\u06cc\u0646", "place": "privacy"}, "id": "16854b45-3e5d-4203-8389-66df8b3ff0c2"}, {"type": "heading", "value": "\u062f\u06d5\u062a\u0648\u0627\u0646\u0645 \u0628\u06d5 \u062a\u06d5\u0646\u06cc\u0627 \u0628\u06ce\u0645\u061f", "id": "fb1d4dd0-c112-4e34-913b-40b59167387b"}, {"type": "text", "value": "<p>\u0644\u06d5 \u062a\u06d5\u0645\u06d5\u0646\u06cc 17 \u0633\u0627\u06b5\u06cc\u06cc\u06d5\u0648\u06d5 \u062f\u06d5\u062a\u0648\u0627\u0646\u06cc\u062a \u0628\u06d5 \u062a\u06d5\u0646\u06cc\u0627 \u0628\u06ce\u06cc\u062a.</p><p>\u062a\u06d5\u0645\u06d5\u0646\u062a \u06a9\u06d5\u0645\u062a\u0631\u06d5\u061f \u0644\u06d5\u06af\u06d5\u06b5 \u062f\u0627\u06cc\u06a9 \u06cc\u0627\u0646 \u0628\u0627\u0648\u06a9\u062a \u06cc\u0627\u0646 \u06af\u06d5\u0648\u0631\u06d5\u06cc\u06d5\u06a9\u06cc \u062a\u0631 \u0648\u06d5\u0631\u06d5. \u062f\u06d5\u0634\u062a\u0648\u0627\u0646\u06cc\u062a \u0644\u06d5 \u0642\u0648\u062a\u0627\u0628\u062e\u0627\u0646\u06d5 \u06cc\u0627\u0646 \u0644\u06d5 \u0634\u0648\u06ce\u0646\u06cc \u06af\u06d5\u0646\u062c\u0627\u0646 (Ohjaamo Kemi) \u0628\u067e\u0631\u0633\u06cc\u062a.</p>", "id": "5d914b59-dff6-409c-95a5-5fad1de486ea"}, {"type": "office", "value": {"name": "Ohjaamo Kemi", "what_for": "\u06cc\u0627\u0631\u0645\u06d5\u062a\u06cc \u0628\u06c6 \u06a9\u06d5\u0633\u0627\u0646\u06cc \u0698\u06ce\u0631 30 \u0633\u0627\u06b5. \u0634\u0648\u06ce\u0646\u06ce\u06a9\u06cc \u062a\u0631\u06d5\u060c \u0626\u06ce\u0645\u06d5 \u0646\u06cc\u0646.", "address": "", "phone": "", "web": "https://www.ohjaamot.fi"}, "id": "ba1c7914-8c07-47bb-98c1-05e7085ed490"}, {"type": "heading", "value": "\u06a9\u06ce \u0626\u06d5\u0645 \u06a9\u0627\u0631\u06d5 \u062f\u06d5\u06a9\u0627\u062a\u061f", "id": "1c598486-0cd3-4694-a131-85ce87367959"}, {"type": "text", "value": "<p>Ohjaamo \u0644\u06d5\u0645 \u0645\u0627\u06b5\u06d5\u062f\u0627\u06cc\u06d5: Mikseri. Mikseri \u0645\u0627\u06b5\u06ce\u06a9\u06d5 \u06a9\u06d5 \u062e\u06d5\u06b5\u06a9\u06cc \u0686\u06d5\u0646\u062f\u06cc\u0646 \u0648\u06b5\u0627\u062a\u06cc \u0644\u06ce\u06cc\u06d5.</p><p>\u06a9\u0627\u0631\u06d5\u06a9\u06d5 Toivola-Luotolan Setlementti ry \u062f\u06d5\u06cc\u06a9\u0627\u062a. \u0626\u06d5\u0645\u06d5 \u06a9\u06c6\u0645\u06d5\u06b5\u06d5\u06cc\u06d5\u06a9\u06d5\u060c \u062f\u06d5\u0632\u06af\u0627\u06cc \u062d\u06a9\u0648\u0645\u06cc \u0646\u06cc\u06cc\u06d5.</p>", "id": "4cbaab7a-638e-4812-8383-52ed1678b8bb"}]','about');
INSERT INTO "home_contentpage" VALUES(19,'Ohjaamo (ku dhawaaq: ohyaamo) waa meel caawimo laga helo. Kaalay marka aadan garanayn cidda ku caawin karta.','[{"type": "heading", "value": "Yaa iman kara?", "id": "cd60ea78-3af7-4292-84fc-aa47abf088aa"}, {"type": "text", "value": "<p>Waxaad Finland uga soo guurtay dal kale. Da''daadu waa 17\u201365 sano.</p><p>Waxaad joogi kartaa shaqo, iskuul ama guri. Waxaad sidoo kale raadin kartaa shaqo.</p><p>Caawimadu waa lacag la''aan. Adiga ayaa go''aansada waxa aad sheegayso.</p>", "id": "3c219be5-d80d-45b1-9847-e2bad0b867d7"}, {"type": "heading", "value": "Sideen u caawinnaa?", "id": "3d51e8d0-51ff-4fd2-a29d-754c2953d723"}, {"type": "items", "value": ["Waxaan kula raadinnaa shaqo.", "Waxaan kula raadinnaa iskuul kugu habboon.", "Waxaan kuu akhrinnaa warqad aadan fahmin.", "Waxaan kula buuxinnaa foomka.", "Waxaan kuu sheegnaa cidda ku caawin karta, haddii aannan annagu karin."], "id": "b9efc9d2-ef35-4400-99e7-bdc1d8c39fb1"}, {"type": "button", "value": {"text": "Eeg dhammaan adeegyada", "place": "services"}, "id": "35e0f81f-d5c5-4af5-acac-674ef34565ac"}, {"type": "heading", "value": "Ohjaamo ma hay''ad dawladeed baa?", "id": "a142c2e5-ac0a-45a5-8e66-5268e917ea59"}, {"type": "text", "value": "<p>Maya. Ma nihin Kela, Migri ama booliiska.</p><p>Annagu go''aan kama gaarno sharciyada. Go''aan kama gaarno lacagta.</p><p>Lacag ama sharci ma lumin doontid markaad halkan timaaddo.</p>", "id": "6b234596-0ace-4979-9377-1dc1ea4ec877"}, {"type": "heading", "value": "Yaad u sheegtaan arrimahayga?", "id": "93f7d46c-db38-44af-bb1c-5ef7aa933795"}, {"type": "text", "value": "<p>Arrimahaaga cid kale uma sheegno. Waxaan sheegnaa oo keliya haddii aad haa tiraahdo.</p><p>Mararka qaarkood ilmo ama nolosha qof ayaa khatar ku jirta. Markaas waa inaan sheegnaa.</p>", "id": "7eb609f9-d873-4526-a141-b7049ef27297"}, {"type": "button", "value": {"text": "Akhri sida aan xogtaada u ilaalinno", "place": "privacy"}, "id": "e4555549-86af-447a-a422-fe71bcd757b1"}, {"type": "heading", "value": "Keligay ma iman karaa?", "id": "734b7b2e-e6d3-4ffb-84cb-a78f14aeb2b6"}, {"type": "text", "value": "<p>Markaad 17 jir tahay, keligaa waad iman kartaa.</p><p>Ma ka yar tahay? La kaalay waalid ama qof kale oo weyn. Waxaad sidoo kale wax ka weydiin kartaa iskuulka ama Ohjaamo dhallinyarada.</p>", "id": "6ef3a0f6-44eb-4235-9606-ef6e6497742e"}, {"type": "office", "value": {"name": "Ohjaamo Kemi", "what_for": "Caawimo dadka ka yar 30 sano. Waa meel kale oo aan annaga ahayn.", "address": "", "phone": "", "web": "https://www.ohjaamot.fi"}, "id": "0571c70e-bd41-479a-9d56-56434fb0d6be"}, {"type": "heading", "value": "Yaa shaqadan qabta?", "id": "17d4774e-22be-4189-8007-ddc85c70bd75"}, {"type": "text", "value": "<p>Ohjaamo waxay ku taal Mikseri. Mikseri waa guri ay joogaan dad ka kala yimid dalal badan.</p><p>Shaqada waxaa qabata Toivola-Luotolan Setlementti ry. Waa urur, ma aha hay''ad dawladeed.</p>", "id": "01a22150-e3d7-45f6-926e-a0f6915cbe57"}]','about');
INSERT INTO "home_contentpage" VALUES(20,'Ohjaamo (okunuşu: ohyaamo) yardım aldığınız bir yerdir. Kimin yardım edeceğini bilmiyorsanız gelin.','[{"type": "heading", "value": "Kimler gelebilir?", "id": "9fc77073-2e2f-4da2-9500-861a191bbb4c"}, {"type": "text", "value": "<p>Finlandiya''ya ba\u015fka bir \u00fclkeden ta\u015f\u0131nd\u0131n\u0131z. 17\u201365 ya\u015f\u0131ndas\u0131n\u0131z.</p><p>\u0130\u015fte, okulda veya evde olabilirsiniz. \u0130\u015f ar\u0131yor da olabilirsiniz.</p><p>Yard\u0131m \u00fccretsizdir. Ne anlataca\u011f\u0131n\u0131za siz karar verirsiniz.</p>", "id": "77510e42-0365-43a1-bd50-5a8c649bfbe7"}, {"type": "heading", "value": "Nas\u0131l yard\u0131m ediyoruz?", "id": "c192c2e6-dbc2-448e-933b-50b819b4c5e7"}, {"type": "items", "value": ["Sizinle birlikte i\u015f ar\u0131yoruz.", "Size uygun okulu ar\u0131yoruz.", "Anlamad\u0131\u011f\u0131n\u0131z mektubu okuyoruz.", "Formu sizinle birlikte dolduruyoruz.", "Biz yapamazsak, kimin yard\u0131m edece\u011fini s\u00f6yl\u00fcyoruz."], "id": "83bf9d3d-63a4-441a-a4dc-401d40118091"}, {"type": "button", "value": {"text": "T\u00fcm hizmetlere bak\u0131n", "place": "services"}, "id": "0aa15b1c-1704-46f7-9c6a-a469f2e6010a"}, {"type": "heading", "value": "Ohjaamo resm\u00ee bir kurum mu?", "id": "374ce6f2-0d35-472b-a0a0-79cbd208d62b"}, {"type": "text", "value": "<p>Hay\u0131r. Biz Kela, Migri veya polis de\u011filiz.</p><p>\u0130zinlere biz karar vermiyoruz. Paraya biz karar vermiyoruz.</p><p>Buraya geldi\u011finiz i\u00e7in para veya izin kaybetmezsiniz.</p>", "id": "e5076e13-59da-40ed-ab05-f8ba0ef66dc4"}, {"type": "heading", "value": "Benden kime s\u00f6z ediyorsunuz?", "id": "3cb64944-31a9-4170-8a2c-209f2a7e383e"}, {"type": "text", "value": "<p>Sizden ba\u015fkas\u0131na s\u00f6z etmiyoruz. Yaln\u0131zca siz evet derseniz s\u00f6yl\u00fcyoruz.</p><p>Bazen bir \u00e7ocuk veya birinin hayat\u0131 tehlikededir. O zaman s\u00f6ylemek zorunday\u0131z.</p>", "id": "c1e88727-38a9-4d5c-84d8-478e4ea658ff"}, {"type": "button", "value": {"text": "Bilgilerinizi nas\u0131l korudu\u011fumuzu okuyun", "place": "privacy"}, "id": "6f760c93-01cd-4815-928d-16b0b0e47d16"}, {"type": "heading", "value": "Tek ba\u015f\u0131ma gelebilir miyim?", "id": "7758cc42-141d-4256-b3fe-b966323be8cc"}, {"type": "text", "value": "<p>17 ya\u015f\u0131ndaysan\u0131z tek ba\u015f\u0131n\u0131za gelebilirsiniz.</p><p>Daha k\u00fc\u00e7\u00fck m\u00fcs\u00fcn\u00fcz? Anne, baba veya ba\u015fka bir yeti\u015fkinle gelin. Okula veya gen\u00e7lerin Ohjaamo''suna da sorabilirsiniz.</p>", "id": "11c31e3d-5ba0-473b-83e7-c441bb5e1f91"}, {"type": "office", "value": {"name": "Ohjaamo Kemi", "what_for": "30 ya\u015f\u0131ndan k\u00fc\u00e7\u00fckler i\u00e7in yard\u0131m. Bizden ayr\u0131 bir yerdir.", "address": "", "phone": "", "web": "https://www.ohjaamot.fi"}, "id": "1159c002-2ae4-4391-8709-a81b21e781d3"}, {"type": "heading", "value": "Bu i\u015fi kim yap\u0131yor?", "id": "ea9baa97-9133-4b0b-8089-be5c6dc9fd89"}, {"type": "text", "value": "<p>Ohjaamo, Mikseri''dedir. Mikseri, bir\u00e7ok \u00fclkeden insan\u0131n oldu\u011fu bir evdir.</p><p>\u0130\u015fi Toivola-Luotolan Setlementti ry yap\u0131yor. O bir dernektir, resm\u00ee kurum de\u011fildir.</p>", "id": "88ff0268-e508-47b1-af0b-f88a09863e9b"}]','about');
CREATE TABLE "home_erasure" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "reason" varchar(10) NOT NULL, "erased_at" datetime NOT NULL, "people" integer unsigned NOT NULL CHECK ("people" >= 0), "rows" text NOT NULL CHECK ((JSON_VALID("rows") OR "rows" IS NULL)), "erased_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "home_guideindexpage" ("page_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "lead" varchar(300) NOT NULL, "body" text NOT NULL CHECK ((JSON_VALID("body") OR "body" IS NULL)));
INSERT INTO "home_guideindexpage" VALUES(48,'Tämä opas kertoo, mistä saat apua Kemissä. Valitse asia, josta haluat lukea.','[{"type": "language_links", "value": {"name": "Kotoudu kotona: toinen opas monella kielell\u00e4", "links": [{"language": "fi", "url": "https://www.toivola-luotola.fi"}, {"language": "en", "url": "https://www.toivola-luotola.fi"}, {"language": "ar", "url": "https://www.toivola-luotola.fi"}, {"language": "prs", "url": "https://www.toivola-luotola.fi"}, {"language": "so", "url": "https://www.toivola-luotola.fi"}, {"language": "ru", "url": "https://www.toivola-luotola.fi"}]}, "id": "985376d1-50ad-435f-afc0-cd69e44166e1"}]');
INSERT INTO "home_guideindexpage" VALUES(49,'This guide tells where you get help in Kemi. Choose what you want to read about.','[{"type": "language_links", "value": {"name": "Kotoudu kotona: another guide in many languages", "links": [{"language": "fi", "url": "https://www.toivola-luotola.fi"}, {"language": "en", "url": "https://www.toivola-luotola.fi"}, {"language": "ar", "url": "https://www.toivola-luotola.fi"}, {"language": "prs", "url": "https://www.toivola-luotola.fi"}, {"language": "so", "url": "https://www.toivola-luotola.fi"}, {"language": "ru", "url": "https://www.toivola-luotola.fi"}]}, "id": "760c7955-73df-42fc-a482-4c30b02bd1eb"}]');
INSERT INTO "home_guideindexpage" VALUES(50,'Den här guiden berättar var du får hjälp i Kemi. Välj vad du vill läsa om.','[{"type": "language_links", "value": {"name": "Kotoudu kotona: en annan guide p\u00e5 m\u00e5nga spr\u00e5k", "links": [{"language": "fi", "url": "https://www.toivola-luotola.fi"}, {"language": "en", "url": "https://www.toivola-luotola.fi"}, {"language": "ar", "url": "https://www.toivola-luotola.fi"}, {"language": "prs", "url": "https://www.toivola-luotola.fi"}, {"language": "so", "url": "https://www.toivola-luotola.fi"}, {"language": "ru", "url": "https://www.toivola-luotola.fi"}]}, "id": "2386adb2-a862-4404-8c2e-222bba996e8b"}]');
INSERT INTO "home_guideindexpage" VALUES(51,'Этот путеводитель рассказывает, где получить помощь в Кеми. Выберите, о чём хотите прочитать.','[{"type": "language_links", "value": {"name": "Kotoudu kotona: \u0435\u0449\u0451 \u043e\u0434\u0438\u043d \u043f\u0443\u0442\u0435\u0432\u043e\u0434\u0438\u0442\u0435\u043b\u044c \u043d\u0430 \u0440\u0430\u0437\u043d\u044b\u0445 \u044f\u0437\u044b\u043a\u0430\u0445", "links": [{"language": "fi", "url": "https://www.toivola-luotola.fi"}, {"language": "en", "url": "https://www.toivola-luotola.fi"}, {"language": "ar", "url": "https://www.toivola-luotola.fi"}, {"language": "prs", "url": "https://www.toivola-luotola.fi"}, {"language": "so", "url": "https://www.toivola-luotola.fi"}, {"language": "ru", "url": "https://www.toivola-luotola.fi"}]}, "id": "09f79de7-dd50-46fb-8099-9d641b2c53c9"}]');
INSERT INTO "home_guideindexpage" VALUES(52,'هذا الدليل يخبرك أين توجد المساعدة في كيمي. يرجى اختيار موضوع للقراءة.','[{"type": "language_links", "value": {"name": "\u062f\u0644\u064a\u0644 \u0622\u062e\u0631 \u0628\u0644\u063a\u0627\u062a \u0643\u062b\u064a\u0631\u0629 (Kotoudu kotona)", "links": [{"language": "fi", "url": "https://www.toivola-luotola.fi"}, {"language": "en", "url": "https://www.toivola-luotola.fi"}, {"language": "ar", "url": "https://www.toivola-luotola.fi"}, {"language": "prs", "url": "https://www.toivola-luotola.fi"}, {"language": "so", "url": "https://www.toivola-luotola.fi"}, {"language": "ru", "url": "https://www.toivola-luotola.fi"}]}, "id": "6f360631-6401-48dd-bf97-64f04a88dcdd"}]');
INSERT INTO "home_guideindexpage" VALUES(53,'این راهنما می‌گوید در Kemi از کجا کمک بگیرید. موضوعی را که می‌خواهید بخوانید، انتخاب کنید.','[{"type": "language_links", "value": {"name": "\u0631\u0627\u0647\u0646\u0645\u0627\u06cc \u062f\u06cc\u06af\u0631\u06cc \u0628\u0647 \u0686\u0646\u062f \u0632\u0628\u0627\u0646 (Kotoudu kotona)", "links": [{"language": "fi", "url": "https://www.toivola-luotola.fi"}, {"language": "en", "url": "https://www.toivola-luotola.fi"}, {"language": "ar", "url": "https://www.toivola-luotola.fi"}, {"language": "prs", "url": "https://www.toivola-luotola.fi"}, {"language": "so", "url": "https://www.toivola-luotola.fi"}, {"language": "ru", "url": "https://www.toivola-luotola.fi"}]}, "id": "bbcb52dd-9961-4b3e-9d85-0d3c0a0f99cd"}]');
INSERT INTO "home_guideindexpage" VALUES(54,'ئەم ڕێبەرە دەڵێت لە Kemi لە کوێ یارمەتی وەردەگریت. بابەتێک هەڵبژێرە کە دەتەوێت بیخوێنیتەوە.','[{"type": "language_links", "value": {"name": "\u0695\u06ce\u0628\u06d5\u0631\u06ce\u06a9\u06cc \u062a\u0631 \u0628\u06d5 \u0686\u06d5\u0646\u062f \u0632\u0645\u0627\u0646\u06ce\u06a9 (Kotoudu kotona)", "links": [{"language": "fi", "url": "https://www.toivola-luotola.fi"}, {"language": "en", "url": "https://www.toivola-luotola.fi"}, {"language": "ar", "url": "https://www.toivola-luotola.fi"}, {"language": "prs", "url": "https://www.toivola-luotola.fi"}, {"language": "so", "url": "https://www.toivola-luotola.fi"}, {"language": "ru", "url": "https://www.toivola-luotola.fi"}]}, "id": "bd4c0ae7-db0a-4d73-b329-8480abb2b999"}]');
INSERT INTO "home_guideindexpage" VALUES(55,'Hagahani wuxuu sheegayaa meesha caawimo laga helo Kemi. Dooro waxa aad rabto inaad akhrido.','[{"type": "language_links", "value": {"name": "Kotoudu kotona: hage kale oo luqado badan ku qoran", "links": [{"language": "fi", "url": "https://www.toivola-luotola.fi"}, {"language": "en", "url": "https://www.toivola-luotola.fi"}, {"language": "ar", "url": "https://www.toivola-luotola.fi"}, {"language": "prs", "url": "https://www.toivola-luotola.fi"}, {"language": "so", "url": "https://www.toivola-luotola.fi"}, {"language": "ru", "url": "https://www.toivola-luotola.fi"}]}, "id": "a88f4e90-3882-441a-a583-5b53ee8f5728"}]');
INSERT INTO "home_guideindexpage" VALUES(56,'Bu rehber, Kemi''de nereden yardım alacağınızı anlatır. Okumak istediğiniz konuyu seçin.','[{"type": "language_links", "value": {"name": "Kotoudu kotona: bir\u00e7ok dilde ba\u015fka bir rehber", "links": [{"language": "fi", "url": "https://www.toivola-luotola.fi"}, {"language": "en", "url": "https://www.toivola-luotola.fi"}, {"language": "ar", "url": "https://www.toivola-luotola.fi"}, {"language": "prs", "url": "https://www.toivola-luotola.fi"}, {"language": "so", "url": "https://www.toivola-luotola.fi"}, {"language": "ru", "url": "https://www.toivola-luotola.fi"}]}, "id": "fe1ad848-8177-4aa7-9c64-858721c22a31"}]');
CREATE TABLE "home_guidepage" ("page_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "lead" varchar(300) NOT NULL, "body" text NOT NULL CHECK ((JSON_VALID("body") OR "body" IS NULL)), "last_checked" date NOT NULL, "responsible_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "home_guidepage" VALUES(66,'Näin löydät kodin, avaat tilin ja pääset paikasta toiseen.','[{"type": "heading", "value": "Miten saan kodin?", "id": "0b150237-8f8d-434e-b908-cde1ba623eb7"}, {"type": "steps", "value": ["Etsi koti netist\u00e4 tai kysy kaupungilta.", "Soita tai t\u00e4yt\u00e4 lomake.", "K\u00e4y katsomassa kotia.", "Lue sopimus. Kirjoita nimesi vasta sitten."], "id": "98037942-d311-4966-bd02-18661b976f25"}, {"type": "text", "value": "<p>Vuokra maksetaan joka kuussa. Usein maksat my\u00f6s takuun. Saat takuun takaisin, kun l\u00e4hdet ja koti on kunnossa.</p><p>Kela voi auttaa, jos rahaa on v\u00e4h\u00e4n.</p><p>S\u00e4hk\u00f6 ja netti ovat usein oma lasku. Ota my\u00f6s kodin vakuutus.</p>", "id": "0631501a-b425-4a78-a7a3-3d1651bacea0"}, {"type": "office", "value": {"name": "Kemin kaupunki: asuminen", "what_for": "Kaupunki kertoo, miss\u00e4 on koteja.", "address": "", "phone": "", "web": "https://www.kemi.fi"}, "id": "e289e13e-54f7-400f-b23a-c159ba09af4f"}, {"type": "office", "value": {"name": "Oikotie", "what_for": "T\u00e4\u00e4ll\u00e4 on vapaita koteja.", "address": "", "phone": "", "web": "https://www.oikotie.fi"}, "id": "44946418-e755-4e89-8099-9c8f8549ca99"}, {"type": "office", "value": {"name": "Vuokraovi", "what_for": "T\u00e4\u00e4ll\u00e4 on vapaita koteja.", "address": "", "phone": "", "web": "https://www.vuokraovi.com"}, "id": "80abddd4-ed01-4036-815d-ddfaab837925"}, {"type": "heading", "value": "Mit\u00e4 teen, kun muutan?", "id": "95fdcf45-dc7e-44b7-a388-54dd91703a3c"}, {"type": "text", "value": "<p>Kerro uusi osoite viikon sis\u00e4ll\u00e4. Voit kertoa sen netiss\u00e4 tai postissa.</p>", "id": "f113f16c-40d0-4904-8683-f0ffc1f52c54"}, {"type": "office", "value": {"name": "Muuttoilmoitus", "what_for": "Posti ja DVV saavat uuden osoitteesi.", "address": "", "phone": "", "web": "https://www.dvv.fi/muuttoilmoitus"}, "id": "482cc36d-bd7e-4fc3-9c6f-83d56052d1db"}, {"type": "heading", "value": "Miten avaan tilin?", "id": "d5e782fa-a225-4725-9904-4f5da49414e6"}, {"type": "text", "value": "<p>Ota mukaan passi tai muu paperi, josta n\u00e4kee, kuka olet. Pankki kysyy, mist\u00e4 rahasi tulevat.</p><p>Pyyd\u00e4 samalla pankin tunnukset. Niill\u00e4 p\u00e4\u00e4set Kelan, Veron ja muiden sivuille.</p><p><b>\u00c4l\u00e4 anna tunnuksia kenellek\u00e4\u00e4n.</b> Pankki tai poliisi ei kysy niit\u00e4 koskaan.</p>", "id": "959daa14-ca5a-4fb7-9442-ae1e7960e9a6"}, {"type": "heading", "value": "Miten p\u00e4\u00e4sen paikasta toiseen?", "id": "071bb52e-4e77-43ea-b83a-a623ba316aef"}, {"type": "text", "value": "<p>Kemiss\u00e4 voit k\u00e4vell\u00e4 tai py\u00f6r\u00e4ill\u00e4. Bussit ajavat my\u00f6s Tornioon ja Ouluun.</p><p>Juna vie sinut Ouluun, Rovaniemelle ja Helsinkiin.</p><p>Lippu on halvempi, kun ostat sen ajoissa. Opiskelija ja lapsi maksavat v\u00e4hemm\u00e4n.</p>", "id": "c12b4705-6c1d-431b-9c62-9f4d1ccd5d4c"}, {"type": "office", "value": {"name": "VR", "what_for": "Junan ajat ja liput.", "address": "", "phone": "", "web": "https://www.vr.fi"}, "id": "47c3a211-d5cb-4633-9ffe-d041509bdf85"}, {"type": "office", "value": {"name": "Matkahuolto", "what_for": "Bussin ajat ja liput.", "address": "", "phone": "", "web": "https://www.matkahuolto.fi"}, "id": "59c3291f-078c-4bcc-80ed-e268a1e37622"}, {"type": "notice", "value": {"kind": "soon", "heading": "Pime\u00e4 aika", "text": "K\u00e4yt\u00e4 heijastinta, kun on pime\u00e4\u00e4. Silloin auto n\u00e4kee sinut."}, "id": "698509bb-8bc6-47b7-ba2e-d3a5ce8fc105"}]','2026-11-02',NULL);
INSERT INTO "home_guidepage" VALUES(67,'How to find a home, open an account and get from place to place.','[{"type": "heading", "value": "How do I get a home?", "id": "41358fc2-cbf9-45d4-be2d-65fd00976485"}, {"type": "steps", "value": ["Look for a home on the internet or ask the city.", "Call or fill in a form.", "Go and see the home.", "Read the contract. Only then write your name."], "id": "549fa2d1-6e48-4cde-81fb-eaf4287d9978"}, {"type": "text", "value": "<p>You pay rent every month. Often you also pay a deposit. You get it back when you leave and the home is in good order.</p><p>Kela may help if you have little money.</p><p>Electricity and internet are often bills of their own. Take home insurance too.</p>", "id": "83fb0ea2-6357-45af-971e-d56118c0bc12"}, {"type": "office", "value": {"name": "City of Kemi: housing", "what_for": "The city tells where there are homes.", "address": "", "phone": "", "web": "https://www.kemi.fi"}, "id": "1815fad1-ed6f-432c-9fdf-38e585e6f87a"}, {"type": "office", "value": {"name": "Oikotie", "what_for": "Here are free homes.", "address": "", "phone": "", "web": "https://www.oikotie.fi"}, "id": "59534d4c-eea1-48bb-ad9c-76179c294e75"}, {"type": "office", "value": {"name": "Vuokraovi", "what_for": "Here are free homes.", "address": "", "phone": "", "web": "https://www.vuokraovi.com"}, "id": "8460811e-099b-40e5-9efc-e4e2f7d3951d"}, {"type": "heading", "value": "What do I do when I move?", "id": "b4ce2c0c-6128-44cd-9b61-7a373a113312"}, {"type": "text", "value": "<p>Tell your new address within a week. You can do it on the internet or at the post office.</p>", "id": "8f266cdb-27dc-4002-aee4-cfdb97b42bcb"}, {"type": "office", "value": {"name": "Notification of move", "what_for": "The post and DVV get your new address.", "address": "", "phone": "", "web": "https://www.dvv.fi/en/notification-of-move"}, "id": "9e216f33-3e8b-4c0e-be29-716517f88184"}, {"type": "heading", "value": "How do I open an account?", "id": "a4594078-da55-402b-9743-67cd5274e301"}, {"type": "text", "value": "<p>Bring a passport or another paper that shows who you are. The bank asks where your money comes from.</p><p>Ask for bank codes at the same time. With them you can use the sites of Kela, the tax office and others.</p><p><b>Do not give the codes to anyone.</b> A bank or the police never ask for them.</p>", "id": "a38b79b4-a113-4861-9691-be6eb4ea2c95"}, {"type": "heading", "value": "How do I get from place to place?", "id": "82b1976c-7f17-40f2-a8d7-91510bd0b938"}, {"type": "text", "value": "<p>In Kemi you can walk or cycle. Buses also go to Tornio and Oulu.</p><p>A train takes you to Oulu, Rovaniemi and Helsinki.</p><p>A ticket is cheaper when you buy it early. Students and children pay less.</p>", "id": "661744ae-87fe-4ecf-84e0-6faa22b3487e"}, {"type": "office", "value": {"name": "VR", "what_for": "Train times and tickets.", "address": "", "phone": "", "web": "https://www.vr.fi/en"}, "id": "390b132d-9fd3-47c7-b7f0-301a9c6ea2b3"}, {"type": "office", "value": {"name": "Matkahuolto", "what_for": "Bus times and tickets.", "address": "", "phone": "", "web": "https://www.matkahuolto.fi/en"}, "id": "55591ad7-ab7e-46db-80a6-93b627ea94d2"}, {"type": "notice", "value": {"kind": "soon", "heading": "The dark season", "text": "Wear a reflector when it is dark. Then a car can see you."}, "id": "f0927d23-3cf4-4eb8-8367-9ed643f9199f"}]','2026-11-02',NULL);
INSERT INTO "home_guidepage" VALUES(68,'Så här hittar du ett hem, öppnar ett konto och tar dig från plats till plats.','[{"type": "heading", "value": "Hur f\u00e5r jag ett hem?", "id": "8350e7ab-a50e-47f7-990c-02f503683864"}, {"type": "steps", "value": ["S\u00f6k ett hem p\u00e5 n\u00e4tet eller fr\u00e5ga staden.", "Ring eller fyll i en blankett.", "G\u00e5 och titta p\u00e5 bostaden.", "L\u00e4s avtalet. Skriv under f\u00f6rst efter det."], "id": "0076179c-34cd-4a5e-ab47-a979c5a2fe78"}, {"type": "text", "value": "<p>Hyran betalar du varje m\u00e5nad. Ofta betalar du ocks\u00e5 en hyresgaranti. Du f\u00e5r tillbaka den n\u00e4r du flyttar ut och bostaden \u00e4r i gott skick.</p><p>FPA (Kela) kan hj\u00e4lpa om du har lite pengar.</p><p>F\u00f6r el och internet f\u00e5r du ofta egna r\u00e4kningar. Ta ocks\u00e5 en hemf\u00f6rs\u00e4kring.</p>", "id": "e8fa0286-14fb-492c-b5c5-77d1fa30a450"}, {"type": "office", "value": {"name": "Kemi stad: boende (Kemin kaupunki)", "what_for": "Staden ber\u00e4ttar var det finns bost\u00e4der.", "address": "", "phone": "", "web": "https://www.kemi.fi"}, "id": "532cf996-a637-4366-9e7a-4d8c73f40fe0"}, {"type": "office", "value": {"name": "Oikotie", "what_for": "H\u00e4r finns lediga bost\u00e4der.", "address": "", "phone": "", "web": "https://www.oikotie.fi"}, "id": "46ddce6e-7433-4afd-99be-3d7c781e58de"}, {"type": "office", "value": {"name": "Vuokraovi", "what_for": "H\u00e4r finns lediga bost\u00e4der.", "address": "", "phone": "", "web": "https://www.vuokraovi.com"}, "id": "150046b5-3562-4794-9507-64052de11e5f"}, {"type": "heading", "value": "Vad g\u00f6r jag n\u00e4r jag flyttar?", "id": "2fbd8ce7-ba9d-4ad3-94df-f534c181690f"}, {"type": "text", "value": "<p>Anm\u00e4l din nya adress inom en vecka. Du kan g\u00f6ra det p\u00e5 n\u00e4tet eller p\u00e5 posten.</p>", "id": "9776c7c0-5b1e-4c0c-bf31-aabdd4cef7cd"}, {"type": "office", "value": {"name": "Flyttanm\u00e4lan (muuttoilmoitus)", "what_for": "Posten och DVV f\u00e5r din nya adress.", "address": "", "phone": "", "web": "https://www.dvv.fi/muuttoilmoitus"}, "id": "110515c5-3502-45a3-95f5-3a3ef9fb9f16"}, {"type": "heading", "value": "Hur \u00f6ppnar jag ett konto?", "id": "d909a1f1-8e60-4cf6-b58d-ae95d4818e4a"}, {"type": "text", "value": "<p>Ta med ditt pass eller ett annat papper som visar vem du \u00e4r. Banken fr\u00e5gar var dina pengar kommer ifr\u00e5n.</p><p>Be samtidigt om bankkoder. Med dem kommer du in p\u00e5 FPA:s, Skattef\u00f6rvaltningens och andras sidor.</p><p><b>Ge inte koderna till n\u00e5gon.</b> Banken och polisen fr\u00e5gar aldrig efter dem.</p>", "id": "35a8f37b-8f11-4b7a-8b35-2b3f87d7afcf"}, {"type": "heading", "value": "Hur tar jag mig fr\u00e5n plats till plats?", "id": "18dd4b1c-7de0-494f-a8c6-0fa93e29e268"}, {"type": "text", "value": "<p>I Kemi kan du g\u00e5 eller cykla. Bussarna g\u00e5r ocks\u00e5 till Torne\u00e5 (Tornio) och Ule\u00e5borg (Oulu).</p><p>Med t\u00e5g kommer du till Ule\u00e5borg, Rovaniemi och Helsingfors (Helsinki).</p><p>Biljetten \u00e4r billigare n\u00e4r du k\u00f6per den i god tid. Studerande och barn betalar mindre.</p>", "id": "04a13450-1b8c-421e-b30a-c304124f313d"}, {"type": "office", "value": {"name": "VR", "what_for": "T\u00e5gens tider och biljetter.", "address": "", "phone": "", "web": "https://www.vr.fi"}, "id": "568f30a5-49af-4a88-95fd-0deb05c8d722"}, {"type": "office", "value": {"name": "Matkahuolto", "what_for": "Bussarnas tider och biljetter.", "address": "", "phone": "", "web": "https://www.matkahuolto.fi"}, "id": "6df4326a-db78-422c-930c-b9465378a9f0"}, {"type": "notice", "value": {"kind": "soon", "heading": "Den m\u00f6rka tiden", "text": "Anv\u00e4nd reflex n\u00e4r det \u00e4r m\u00f6rkt. D\u00e5 ser bilarna dig."}, "id": "4a70ca6c-f35d-43a9-9d42-4af5cfbcbcb0"}]','2026-11-02',NULL);
INSERT INTO "home_guidepage" VALUES(69,'Как найти жильё, открыть счёт в банке и добраться куда нужно.','[{"type": "heading", "value": "\u041a\u0430\u043a \u043d\u0430\u0439\u0442\u0438 \u0436\u0438\u043b\u044c\u0451?", "id": "67a89b67-91bd-4ba9-9f18-731d9cacddc3"}, {"type": "steps", "value": ["\u0418\u0449\u0438\u0442\u0435 \u0436\u0438\u043b\u044c\u0451 \u0432 \u0438\u043d\u0442\u0435\u0440\u043d\u0435\u0442\u0435 \u0438\u043b\u0438 \u0441\u043f\u0440\u043e\u0441\u0438\u0442\u0435 \u0432 \u0433\u043e\u0440\u043e\u0434\u0441\u043a\u043e\u0439 \u0430\u0434\u043c\u0438\u043d\u0438\u0441\u0442\u0440\u0430\u0446\u0438\u0438.", "\u041f\u043e\u0437\u0432\u043e\u043d\u0438\u0442\u0435 \u0438\u043b\u0438 \u0437\u0430\u043f\u043e\u043b\u043d\u0438\u0442\u0435 \u0431\u043b\u0430\u043d\u043a.", "\u0421\u0445\u043e\u0434\u0438\u0442\u0435 \u043f\u043e\u0441\u043c\u043e\u0442\u0440\u0435\u0442\u044c \u0436\u0438\u043b\u044c\u0451.", "\u041f\u0440\u043e\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u0434\u043e\u0433\u043e\u0432\u043e\u0440. \u041f\u043e\u0434\u043f\u0438\u0441\u044b\u0432\u0430\u0439\u0442\u0435 \u0435\u0433\u043e \u0442\u043e\u043b\u044c\u043a\u043e \u043f\u043e\u0442\u043e\u043c."], "id": "6379471e-3cf5-414e-ba9d-980510200454"}, {"type": "text", "value": "<p>\u0410\u0440\u0435\u043d\u0434\u0443 \u043f\u043b\u0430\u0442\u044f\u0442 \u043a\u0430\u0436\u0434\u044b\u0439 \u043c\u0435\u0441\u044f\u0446. \u0427\u0430\u0441\u0442\u043e \u043d\u0443\u0436\u0435\u043d \u0438 \u0437\u0430\u043b\u043e\u0433. \u0417\u0430\u043b\u043e\u0433 \u0432\u0430\u043c \u0432\u0435\u0440\u043d\u0443\u0442, \u043a\u043e\u0433\u0434\u0430 \u0432\u044b \u0441\u044a\u0435\u0434\u0435\u0442\u0435 \u0438 \u0436\u0438\u043b\u044c\u0451 \u0431\u0443\u0434\u0435\u0442 \u0432 \u043f\u043e\u0440\u044f\u0434\u043a\u0435.</p><p>Kela \u043c\u043e\u0436\u0435\u0442 \u043f\u043e\u043c\u043e\u0447\u044c, \u0435\u0441\u043b\u0438 \u0434\u0435\u043d\u0435\u0433 \u043c\u0430\u043b\u043e.</p><p>\u0417\u0430 \u044d\u043b\u0435\u043a\u0442\u0440\u0438\u0447\u0435\u0441\u0442\u0432\u043e \u0438 \u0438\u043d\u0442\u0435\u0440\u043d\u0435\u0442 \u0447\u0430\u0441\u0442\u043e \u043f\u043b\u0430\u0442\u044f\u0442 \u043e\u0442\u0434\u0435\u043b\u044c\u043d\u043e. \u041e\u0444\u043e\u0440\u043c\u0438\u0442\u0435 \u0438 \u0441\u0442\u0440\u0430\u0445\u043e\u0432\u043a\u0443 \u0436\u0438\u043b\u044c\u044f.</p>", "id": "1e6dd569-bbb4-4660-9bf4-308cf1dde015"}, {"type": "office", "value": {"name": "\u0413\u043e\u0440\u043e\u0434 \u041a\u0435\u043c\u0438: \u0436\u0438\u043b\u044c\u0451 (Kemin kaupunki)", "what_for": "\u0413\u043e\u0440\u043e\u0434 \u0441\u043e\u043e\u0431\u0449\u0430\u0435\u0442, \u0433\u0434\u0435 \u0435\u0441\u0442\u044c \u0436\u0438\u043b\u044c\u0451.", "address": "", "phone": "", "web": "https://www.kemi.fi"}, "id": "c8cf2079-5216-4ef0-8578-b24f3651b5f2"}, {"type": "office", "value": {"name": "Oikotie", "what_for": "\u0417\u0434\u0435\u0441\u044c \u0435\u0441\u0442\u044c \u0441\u0432\u043e\u0431\u043e\u0434\u043d\u043e\u0435 \u0436\u0438\u043b\u044c\u0451.", "address": "", "phone": "", "web": "https://www.oikotie.fi"}, "id": "2c6c19c1-3b60-4c2c-9c34-00ae47d34439"}, {"type": "office", "value": {"name": "Vuokraovi", "what_for": "\u0417\u0434\u0435\u0441\u044c \u0435\u0441\u0442\u044c \u0441\u0432\u043e\u0431\u043e\u0434\u043d\u043e\u0435 \u0436\u0438\u043b\u044c\u0451.", "address": "", "phone": "", "web": "https://www.vuokraovi.com"}, "id": "d4bca24b-7a49-41f9-a143-aa32f961f5e5"}, {"type": "heading", "value": "\u0427\u0442\u043e \u0434\u0435\u043b\u0430\u0442\u044c, \u043a\u043e\u0433\u0434\u0430 \u044f \u043f\u0435\u0440\u0435\u0435\u0437\u0436\u0430\u044e?", "id": "f192f882-c57f-4ff5-8510-37235904af53"}, {"type": "text", "value": "<p>\u0421\u043e\u043e\u0431\u0449\u0438\u0442\u0435 \u043d\u043e\u0432\u044b\u0439 \u0430\u0434\u0440\u0435\u0441 \u0432 \u0442\u0435\u0447\u0435\u043d\u0438\u0435 \u043d\u0435\u0434\u0435\u043b\u0438. \u042d\u0442\u043e \u043c\u043e\u0436\u043d\u043e \u0441\u0434\u0435\u043b\u0430\u0442\u044c \u0432 \u0438\u043d\u0442\u0435\u0440\u043d\u0435\u0442\u0435 \u0438\u043b\u0438 \u043d\u0430 \u043f\u043e\u0447\u0442\u0435.</p>", "id": "913e18cd-8a1f-4938-b171-d69432e6471e"}, {"type": "office", "value": {"name": "\u0421\u043e\u043e\u0431\u0449\u0435\u043d\u0438\u0435 \u043e \u043f\u0435\u0440\u0435\u0435\u0437\u0434\u0435 (Muuttoilmoitus)", "what_for": "\u041f\u043e\u0447\u0442\u0430 \u0438 DVV \u0443\u0437\u043d\u0430\u044e\u0442 \u0432\u0430\u0448 \u043d\u043e\u0432\u044b\u0439 \u0430\u0434\u0440\u0435\u0441.", "address": "", "phone": "", "web": "https://www.dvv.fi/en/notification-of-move"}, "id": "9d395b25-b697-4370-b02b-f7feee382d32"}, {"type": "heading", "value": "\u041a\u0430\u043a \u043e\u0442\u043a\u0440\u044b\u0442\u044c \u0441\u0447\u0451\u0442 \u0432 \u0431\u0430\u043d\u043a\u0435?", "id": "1d619b9a-4c9b-4b5f-93c3-889f40247595"}, {"type": "text", "value": "<p>\u0412\u043e\u0437\u044c\u043c\u0438\u0442\u0435 \u043f\u0430\u0441\u043f\u043e\u0440\u0442 \u0438\u043b\u0438 \u0434\u0440\u0443\u0433\u043e\u0439 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442, \u0433\u0434\u0435 \u0432\u0438\u0434\u043d\u043e, \u043a\u0442\u043e \u0432\u044b. \u0411\u0430\u043d\u043a \u0441\u043f\u0440\u043e\u0441\u0438\u0442, \u043e\u0442\u043a\u0443\u0434\u0430 \u0432\u0430\u0448\u0438 \u0434\u0435\u043d\u044c\u0433\u0438.</p><p>\u0417\u0430\u043e\u0434\u043d\u043e \u043f\u043e\u043f\u0440\u043e\u0441\u0438\u0442\u0435 \u0431\u0430\u043d\u043a\u043e\u0432\u0441\u043a\u0438\u0435 \u043a\u043e\u0434\u044b. \u0421 \u043d\u0438\u043c\u0438 \u043c\u043e\u0436\u043d\u043e \u0432\u043e\u0439\u0442\u0438 \u043d\u0430 \u0441\u0430\u0439\u0442\u044b Kela, \u041d\u0430\u043b\u043e\u0433\u043e\u0432\u043e\u0433\u043e \u0443\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u044f (Vero) \u0438 \u0434\u0440\u0443\u0433\u0438\u0435.</p><p><b>\u041d\u0438\u043a\u043e\u043c\u0443 \u043d\u0435 \u0434\u0430\u0432\u0430\u0439\u0442\u0435 \u044d\u0442\u0438 \u043a\u043e\u0434\u044b.</b> \u0411\u0430\u043d\u043a \u0438 \u043f\u043e\u043b\u0438\u0446\u0438\u044f \u043d\u0438\u043a\u043e\u0433\u0434\u0430 \u043e \u043d\u0438\u0445 \u043d\u0435 \u0441\u043f\u0440\u0430\u0448\u0438\u0432\u0430\u044e\u0442.</p>", "id": "c54f7a51-bce8-473a-9b93-eb69450787fc"}, {"type": "heading", "value": "\u041a\u0430\u043a \u0434\u043e\u0431\u0440\u0430\u0442\u044c\u0441\u044f \u043a\u0443\u0434\u0430 \u043d\u0443\u0436\u043d\u043e?", "id": "668a87a8-1e6e-4a9f-97f1-3ae880a469a7"}, {"type": "text", "value": "<p>\u041f\u043e \u041a\u0435\u043c\u0438 \u043c\u043e\u0436\u043d\u043e \u0445\u043e\u0434\u0438\u0442\u044c \u043f\u0435\u0448\u043a\u043e\u043c \u0438\u043b\u0438 \u0435\u0437\u0434\u0438\u0442\u044c \u043d\u0430 \u0432\u0435\u043b\u043e\u0441\u0438\u043f\u0435\u0434\u0435. \u0410\u0432\u0442\u043e\u0431\u0443\u0441\u044b \u0435\u0437\u0434\u044f\u0442 \u0442\u0430\u043a\u0436\u0435 \u0432 \u0422\u043e\u0440\u043d\u0438\u043e \u0438 \u041e\u0443\u043b\u0443.</p><p>\u041d\u0430 \u043f\u043e\u0435\u0437\u0434\u0435 \u043c\u043e\u0436\u043d\u043e \u0434\u043e\u0435\u0445\u0430\u0442\u044c \u0434\u043e \u041e\u0443\u043b\u0443, \u0420\u043e\u0432\u0430\u043d\u0438\u0435\u043c\u0438 \u0438 \u0425\u0435\u043b\u044c\u0441\u0438\u043d\u043a\u0438.</p><p>\u0411\u0438\u043b\u0435\u0442 \u0434\u0435\u0448\u0435\u0432\u043b\u0435, \u0435\u0441\u043b\u0438 \u043a\u0443\u043f\u0438\u0442\u044c \u0435\u0433\u043e \u0437\u0430\u0440\u0430\u043d\u0435\u0435. \u0421\u0442\u0443\u0434\u0435\u043d\u0442\u044b \u0438 \u0434\u0435\u0442\u0438 \u043f\u043b\u0430\u0442\u044f\u0442 \u043c\u0435\u043d\u044c\u0448\u0435.</p>", "id": "33678748-b778-44f9-85bf-dbfad5b0effc"}, {"type": "office", "value": {"name": "VR", "what_for": "\u0420\u0430\u0441\u043f\u0438\u0441\u0430\u043d\u0438\u0435 \u043f\u043e\u0435\u0437\u0434\u043e\u0432 \u0438 \u0431\u0438\u043b\u0435\u0442\u044b.", "address": "", "phone": "", "web": "https://www.vr.fi/en"}, "id": "05b366d8-0674-4ccb-81e0-75d9c35171de"}, {"type": "office", "value": {"name": "Matkahuolto", "what_for": "\u0420\u0430\u0441\u043f\u0438\u0441\u0430\u043d\u0438\u0435 \u0430\u0432\u0442\u043e\u0431\u0443\u0441\u043e\u0432 \u0438 \u0431\u0438\u043b\u0435\u0442\u044b.", "address": "", "phone": "", "web": "https://www.matkahuolto.fi/en"}, "id": "5631992a-ad5d-4cc3-9650-dd60d6aa010a"}, {"type": "notice", "value": {"kind": "soon", "heading": "\u0422\u0451\u043c\u043d\u043e\u0435 \u0432\u0440\u0435\u043c\u044f \u0433\u043e\u0434\u0430", "text": "\u041d\u043e\u0441\u0438\u0442\u0435 \u0441\u0432\u0435\u0442\u043e\u043e\u0442\u0440\u0430\u0436\u0430\u0442\u0435\u043b\u044c, \u043a\u043e\u0433\u0434\u0430 \u0442\u0435\u043c\u043d\u043e. \u0422\u043e\u0433\u0434\u0430 \u0432\u0430\u0441 \u0432\u0438\u0434\u043d\u043e \u0438\u0437 \u043c\u0430\u0448\u0438\u043d\u044b."}, "id": "6d1c903f-d853-456f-8ca3-53f6885d23fb"}]','2026-11-02',NULL);
INSERT INTO "home_guidepage" VALUES(70,'هنا نشرح كيف يمكنك إيجاد بيت وفتح حساب والتنقل من مكان إلى آخر.','[{"type": "heading", "value": "\u0643\u064a\u0641 \u0623\u062d\u0635\u0644 \u0639\u0644\u0649 \u0628\u064a\u062a\u061f", "id": "ad069fd2-fa60-48b4-bc15-d6f64ec5ffa0"}, {"type": "steps", "value": ["\u0627\u0644\u0628\u062d\u062b \u0639\u0646 \u0628\u064a\u062a \u0639\u0644\u0649 \u0627\u0644\u0625\u0646\u062a\u0631\u0646\u062a \u0623\u0648 \u0633\u0624\u0627\u0644 \u0627\u0644\u0628\u0644\u062f\u064a\u0629.", "\u0627\u0644\u0627\u062a\u0635\u0627\u0644 \u0623\u0648 \u0645\u0644\u0621 \u0627\u0633\u062a\u0645\u0627\u0631\u0629.", "\u0632\u064a\u0627\u0631\u0629 \u0627\u0644\u0628\u064a\u062a \u0648\u0631\u0624\u064a\u062a\u0647.", "\u0642\u0631\u0627\u0621\u0629 \u0627\u0644\u0639\u0642\u062f \u0623\u0648\u0644\u064b\u0627. \u0627\u0644\u062a\u0648\u0642\u064a\u0639 \u0628\u0639\u062f \u0627\u0644\u0642\u0631\u0627\u0621\u0629 \u0641\u0642\u0637."], "id": "d7def461-c8a6-478e-a4a8-0cc0c2ae0081"}, {"type": "text", "value": "<p>\u0639\u0644\u064a\u0643 \u062f\u0641\u0639 \u0627\u0644\u0625\u064a\u062c\u0627\u0631 \u0643\u0644 \u0634\u0647\u0631. \u0648\u063a\u0627\u0644\u0628\u064b\u0627 \u0639\u0644\u064a\u0643 \u0623\u064a\u0636\u064b\u0627 \u062f\u0641\u0639 \u0645\u0628\u0644\u063a \u0636\u0645\u0627\u0646. \u064a\u0639\u0648\u062f \u0627\u0644\u0636\u0645\u0627\u0646 \u0625\u0644\u064a\u0643 \u0639\u0646\u062f \u062e\u0631\u0648\u062c\u0643\u060c \u0625\u0630\u0627 \u0643\u0627\u0646 \u0627\u0644\u0628\u064a\u062a \u0628\u062d\u0627\u0644\u0629 \u062c\u064a\u062f\u0629.</p><p>\u064a\u0645\u0643\u0646 \u0623\u0646 \u062a\u0633\u0627\u0639\u062f\u0643 \u0645\u0624\u0633\u0633\u0629 \u0627\u0644\u062a\u0623\u0645\u064a\u0646 \u0627\u0644\u0627\u062c\u062a\u0645\u0627\u0639\u064a (Kela) \u0625\u0630\u0627 \u0643\u0627\u0646 \u0627\u0644\u0645\u0627\u0644 \u0642\u0644\u064a\u0644\u064b\u0627.</p><p>\u063a\u0627\u0644\u0628\u064b\u0627 \u0644\u0644\u0643\u0647\u0631\u0628\u0627\u0621 \u0648\u0627\u0644\u0625\u0646\u062a\u0631\u0646\u062a \u0641\u0648\u0627\u062a\u064a\u0631 \u0645\u0646\u0641\u0635\u0644\u0629. \u0648\u064a\u0631\u062c\u0649 \u0623\u064a\u0636\u064b\u0627 \u0639\u0645\u0644 \u062a\u0623\u0645\u064a\u0646 \u0644\u0644\u0628\u064a\u062a.</p>", "id": "f13781f5-02c0-4843-859b-21872ab845ba"}, {"type": "office", "value": {"name": "\u0628\u0644\u062f\u064a\u0629 \u0643\u064a\u0645\u064a: \u0627\u0644\u0633\u0643\u0646", "what_for": "\u062a\u062e\u0628\u0631\u0643 \u0627\u0644\u0628\u0644\u062f\u064a\u0629 \u0623\u064a\u0646 \u062a\u0648\u062c\u062f \u0628\u064a\u0648\u062a.", "address": "", "phone": "", "web": "https://www.kemi.fi"}, "id": "a028cd2d-b890-4eea-b24c-5a05b30bbc71"}, {"type": "office", "value": {"name": "\u0645\u0648\u0642\u0639 \u0644\u0644\u0633\u0643\u0646 (Oikotie)", "what_for": "\u0647\u0646\u0627 \u0628\u064a\u0648\u062a \u0645\u062a\u0627\u062d\u0629.", "address": "", "phone": "", "web": "https://www.oikotie.fi"}, "id": "44adbb81-dddf-40b8-b780-6f1fe3cd4a41"}, {"type": "office", "value": {"name": "\u0645\u0648\u0642\u0639 \u0644\u0644\u0633\u0643\u0646 (Vuokraovi)", "what_for": "\u0647\u0646\u0627 \u0628\u064a\u0648\u062a \u0645\u062a\u0627\u062d\u0629.", "address": "", "phone": "", "web": "https://www.vuokraovi.com"}, "id": "c0fce904-275f-4369-8935-aaabc877a357"}, {"type": "heading", "value": "\u0645\u0627\u0630\u0627 \u0623\u0641\u0639\u0644 \u0639\u0646\u062f \u0627\u0644\u0627\u0646\u062a\u0642\u0627\u0644 \u0625\u0644\u0649 \u0628\u064a\u062a \u062c\u062f\u064a\u062f\u061f", "id": "3237564a-2ced-4816-aa10-4c7bed9b709c"}, {"type": "text", "value": "<p>\u064a\u0631\u062c\u0649 \u0627\u0644\u0625\u0628\u0644\u0627\u063a \u0639\u0646 \u0627\u0644\u0639\u0646\u0648\u0627\u0646 \u0627\u0644\u062c\u062f\u064a\u062f \u062e\u0644\u0627\u0644 \u0623\u0633\u0628\u0648\u0639. \u064a\u0645\u0643\u0646\u0643 \u0627\u0644\u0625\u0628\u0644\u0627\u063a \u0639\u0644\u0649 \u0627\u0644\u0625\u0646\u062a\u0631\u0646\u062a \u0623\u0648 \u0641\u064a \u0645\u0643\u062a\u0628 \u0627\u0644\u0628\u0631\u064a\u062f.</p>", "id": "28f6ffc8-a2d0-48bc-a6e0-f8c2b5372902"}, {"type": "office", "value": {"name": "\u0627\u0644\u0625\u0628\u0644\u0627\u063a \u0639\u0646 \u0639\u0646\u0648\u0627\u0646 \u062c\u062f\u064a\u062f (Muuttoilmoitus)", "what_for": "\u064a\u0635\u0644 \u0639\u0646\u0648\u0627\u0646\u0643 \u0627\u0644\u062c\u062f\u064a\u062f \u0625\u0644\u0649 \u0627\u0644\u0628\u0631\u064a\u062f \u0648\u0625\u0644\u0649 \u062f\u0627\u0626\u0631\u0629 \u0627\u0644\u0628\u064a\u0627\u0646\u0627\u062a \u0627\u0644\u0631\u0642\u0645\u064a\u0629 \u0648\u0627\u0644\u0633\u0643\u0627\u0646\u064a\u0629 (DVV).", "address": "", "phone": "", "web": "https://www.dvv.fi/en/notification-of-move"}, "id": "d7ee3519-b4d4-4ae7-9574-c8a3e3da920b"}, {"type": "heading", "value": "\u0643\u064a\u0641 \u0623\u0641\u062a\u062d \u062d\u0633\u0627\u0628\u064b\u0627 \u0641\u064a \u0627\u0644\u0628\u0646\u0643\u061f", "id": "73f02dab-d38b-49be-b5c5-94d83ef72b12"}, {"type": "text", "value": "<p>\u064a\u0631\u062c\u0649 \u0625\u062d\u0636\u0627\u0631 \u062c\u0648\u0627\u0632 \u0627\u0644\u0633\u0641\u0631 \u0623\u0648 \u0648\u0631\u0642\u0629 \u0623\u062e\u0631\u0649 \u062a\u062b\u0628\u062a \u0647\u0648\u064a\u062a\u0643. \u064a\u0633\u0623\u0644\u0643 \u0627\u0644\u0628\u0646\u0643 \u0645\u0646 \u0623\u064a\u0646 \u064a\u0623\u062a\u064a \u0645\u0627\u0644\u0643.</p><p>\u064a\u0631\u062c\u0649 \u0637\u0644\u0628 \u0631\u0645\u0648\u0632 \u0627\u0644\u0628\u0646\u0643 \u0641\u064a \u0627\u0644\u0648\u0642\u062a \u0646\u0641\u0633\u0647. \u0628\u0647\u0627 \u064a\u0645\u0643\u0646\u0643 \u062f\u062e\u0648\u0644 \u0645\u0648\u0627\u0642\u0639 Kela \u0648\u0627\u0644\u0636\u0631\u0627\u0626\u0628 \u0648\u063a\u064a\u0631\u0647\u0627.</p><p><b>\u0644\u0627 \u064a\u062c\u0648\u0632 \u0625\u0639\u0637\u0627\u0621 \u0627\u0644\u0631\u0645\u0648\u0632 \u0644\u0623\u064a \u0634\u062e\u0635.</b> \u0627\u0644\u0628\u0646\u0643 \u0644\u0627 \u064a\u0633\u0623\u0644 \u0639\u0646\u0647\u0627 \u0623\u0628\u062f\u064b\u0627. \u0648\u0627\u0644\u0634\u0631\u0637\u0629 \u0644\u0627 \u062a\u0633\u0623\u0644 \u0639\u0646\u0647\u0627 \u0623\u0628\u062f\u064b\u0627.</p>", "id": "f70a194b-dd8d-4fdb-9a0a-43dc7675c897"}, {"type": "heading", "value": "\u0643\u064a\u0641 \u0623\u062a\u0646\u0642\u0644 \u0645\u0646 \u0645\u0643\u0627\u0646 \u0625\u0644\u0649 \u0622\u062e\u0631\u061f", "id": "3213fa55-a4bb-49c4-a760-e6cb657690c6"}, {"type": "text", "value": "<p>\u0641\u064a \u0643\u064a\u0645\u064a \u064a\u0645\u0643\u0646\u0643 \u0627\u0644\u0645\u0634\u064a \u0623\u0648 \u0631\u0643\u0648\u0628 \u0627\u0644\u062f\u0631\u0627\u062c\u0629. \u062a\u0630\u0647\u0628 \u0627\u0644\u062d\u0627\u0641\u0644\u0627\u062a \u0623\u064a\u0636\u064b\u0627 \u0625\u0644\u0649 \u062a\u0648\u0631\u0646\u064a\u0648 (Tornio) \u0648\u0623\u0648\u0644\u0648 (Oulu).</p><p>\u064a\u0630\u0647\u0628 \u0627\u0644\u0642\u0637\u0627\u0631 \u0625\u0644\u0649 \u0623\u0648\u0644\u0648 \u0648\u0631\u0648\u0641\u0627\u0646\u064a\u064a\u0645\u064a (Rovaniemi) \u0648\u0647\u0644\u0633\u0646\u0643\u064a (Helsinki).</p><p>\u0627\u0644\u062a\u0630\u0643\u0631\u0629 \u0623\u0631\u062e\u0635 \u0639\u0646\u062f \u0634\u0631\u0627\u0626\u0647\u0627 \u0645\u0628\u0643\u0631\u064b\u0627. \u0627\u0644\u0637\u0644\u0627\u0628 \u0648\u0627\u0644\u0623\u0637\u0641\u0627\u0644 \u064a\u062f\u0641\u0639\u0648\u0646 \u0623\u0642\u0644.</p>", "id": "c5944229-29fe-4332-9bf9-359d40cb0c3c"}, {"type": "office", "value": {"name": "\u0627\u0644\u0642\u0637\u0627\u0631\u0627\u062a (VR)", "what_for": "\u0645\u0648\u0627\u0639\u064a\u062f \u0627\u0644\u0642\u0637\u0627\u0631\u0627\u062a \u0648\u0627\u0644\u062a\u0630\u0627\u0643\u0631.", "address": "", "phone": "", "web": "https://www.vr.fi/en"}, "id": "b9c6ce1f-6de8-4072-9a2b-ca8bff81d356"}, {"type": "office", "value": {"name": "\u0627\u0644\u062d\u0627\u0641\u0644\u0627\u062a (Matkahuolto)", "what_for": "\u0645\u0648\u0627\u0639\u064a\u062f \u0627\u0644\u062d\u0627\u0641\u0644\u0627\u062a \u0648\u0627\u0644\u062a\u0630\u0627\u0643\u0631.", "address": "", "phone": "", "web": "https://www.matkahuolto.fi/en"}, "id": "b3da946c-2429-4941-bc1c-71a70718688c"}, {"type": "notice", "value": {"kind": "soon", "heading": "\u0648\u0642\u062a \u0627\u0644\u0638\u0644\u0627\u0645", "text": "\u064a\u0631\u062c\u0649 \u0648\u0636\u0639 \u0639\u0627\u0643\u0633 \u0627\u0644\u0636\u0648\u0621 \u0639\u0644\u0649 \u0627\u0644\u0645\u0644\u0627\u0628\u0633 \u0641\u064a \u0627\u0644\u0638\u0644\u0627\u0645. \u0639\u0646\u062f\u0647\u0627 \u064a\u0631\u0627\u0643 \u0627\u0644\u0633\u0627\u0626\u0642."}, "id": "b2e328c9-4a39-4912-9519-2d953143d1a8"}]','2026-11-02',NULL);
INSERT INTO "home_guidepage" VALUES(71,'اینجا می‌خوانید چطور خانه پیدا کنید، حساب باز کنید و سفر کنید.','[{"type": "heading", "value": "\u0686\u0637\u0648\u0631 \u062e\u0627\u0646\u0647 \u067e\u06cc\u062f\u0627 \u06a9\u0646\u0645\u061f", "id": "26307769-8e44-4693-8670-1e5cf026bee0"}, {"type": "steps", "value": ["\u062f\u0631 \u0627\u06cc\u0646\u062a\u0631\u0646\u062a \u062f\u0646\u0628\u0627\u0644 \u062e\u0627\u0646\u0647 \u0628\u06af\u0631\u062f\u06cc\u062f \u06cc\u0627 \u0627\u0632 \u0634\u0647\u0631\u062f\u0627\u0631\u06cc \u0628\u067e\u0631\u0633\u06cc\u062f.", "\u0632\u0646\u06af \u0628\u0632\u0646\u06cc\u062f \u06cc\u0627 \u0641\u0631\u0645 \u067e\u0631 \u06a9\u0646\u06cc\u062f.", "\u0628\u0631\u0648\u06cc\u062f \u0648 \u062e\u0627\u0646\u0647 \u0631\u0627 \u0628\u0628\u06cc\u0646\u06cc\u062f.", "\u0642\u0631\u0627\u0631\u062f\u0627\u062f \u0631\u0627 \u0628\u062e\u0648\u0627\u0646\u06cc\u062f. \u0641\u0642\u0637 \u0628\u0639\u062f \u0627\u0632 \u0622\u0646 \u0627\u0645\u0636\u0627 \u06a9\u0646\u06cc\u062f."], "id": "5af1d7e2-80bb-4289-a214-a702b03e2544"}, {"type": "text", "value": "<p>\u06a9\u0631\u0627\u06cc\u0647\u0654 \u062e\u0627\u0646\u0647 \u0631\u0627 \u0647\u0631 \u0645\u0627\u0647 \u0645\u06cc\u200c\u067e\u0631\u062f\u0627\u0632\u06cc\u062f. \u0627\u063a\u0644\u0628 \u067e\u0648\u0644 \u0636\u0645\u0627\u0646\u062a \u0647\u0645 \u0645\u06cc\u200c\u067e\u0631\u062f\u0627\u0632\u06cc\u062f. \u0648\u0642\u062a\u06cc \u0645\u06cc\u200c\u0631\u0648\u06cc\u062f \u0648 \u062e\u0627\u0646\u0647 \u0633\u0627\u0644\u0645 \u0627\u0633\u062a\u060c \u067e\u0648\u0644 \u0636\u0645\u0627\u0646\u062a \u0631\u0627 \u067e\u0633 \u0645\u06cc\u200c\u06af\u06cc\u0631\u06cc\u062f.</p><p>\u0627\u06af\u0631 \u067e\u0648\u0644 \u06a9\u0645 \u062f\u0627\u0631\u06cc\u062f\u060c Kela \u0634\u0627\u06cc\u062f \u0628\u062a\u0648\u0627\u0646\u062f \u06a9\u0645\u06a9 \u06a9\u0646\u062f.</p><p>\u067e\u0648\u0644 \u0628\u0631\u0642 \u0648 \u0627\u06cc\u0646\u062a\u0631\u0646\u062a \u0631\u0627 \u0627\u063a\u0644\u0628 \u062c\u062f\u0627 \u0645\u06cc\u200c\u067e\u0631\u062f\u0627\u0632\u06cc\u062f. \u062e\u0627\u0646\u0647 \u0631\u0627 \u0647\u0645 \u0628\u06cc\u0645\u0647 \u06a9\u0646\u06cc\u062f.</p>", "id": "b463ded1-169b-4d29-aa16-ce903c84b5f8"}, {"type": "office", "value": {"name": "\u0634\u0647\u0631\u062f\u0627\u0631\u06cc (Kemin kaupunki): \u0645\u0633\u06a9\u0646", "what_for": "\u0634\u0647\u0631\u062f\u0627\u0631\u06cc \u0645\u06cc\u200c\u06af\u0648\u06cc\u062f \u06a9\u062c\u0627 \u062e\u0627\u0646\u0647 \u0647\u0633\u062a.", "address": "", "phone": "", "web": "https://www.kemi.fi"}, "id": "d4cb6778-e172-4c9b-b7a5-5122292e5fbb"}, {"type": "office", "value": {"name": "\u0633\u0627\u06cc\u062a Oikotie", "what_for": "\u0627\u06cc\u0646\u062c\u0627 \u062e\u0627\u0646\u0647\u200c\u0647\u0627\u06cc \u062e\u0627\u0644\u06cc \u0631\u0627 \u0645\u06cc\u200c\u0628\u06cc\u0646\u06cc\u062f.", "address": "", "phone": "", "web": "https://www.oikotie.fi"}, "id": "4045de0d-1157-4980-8afb-3165663ac376"}, {"type": "office", "value": {"name": "\u0633\u0627\u06cc\u062a Vuokraovi", "what_for": "\u0627\u06cc\u0646\u062c\u0627 \u062e\u0627\u0646\u0647\u200c\u0647\u0627\u06cc \u062e\u0627\u0644\u06cc \u0631\u0627 \u0645\u06cc\u200c\u0628\u06cc\u0646\u06cc\u062f.", "address": "", "phone": "", "web": "https://www.vuokraovi.com"}, "id": "0db5a449-9daa-461f-b170-1a2e3df5aee5"}, {"type": "heading", "value": "\u0648\u0642\u062a\u06cc \u062e\u0627\u0646\u0647 \u0639\u0648\u0636 \u0645\u06cc\u200c\u06a9\u0646\u0645 \u0686\u0647 \u06a9\u0646\u0645\u061f", "id": "6b1edd9f-ef9c-45fa-9014-b7a7fe5e94f0"}, {"type": "text", "value": "<p>\u0622\u062f\u0631\u0633 \u062a\u0627\u0632\u0647 \u0631\u0627 \u062f\u0631 \u0645\u062f\u062a \u06cc\u06a9 \u0647\u0641\u062a\u0647 \u062e\u0628\u0631 \u0628\u062f\u0647\u06cc\u062f. \u0645\u06cc\u200c\u062a\u0648\u0627\u0646\u06cc\u062f \u0622\u0646\u0644\u0627\u06cc\u0646 \u06cc\u0627 \u062f\u0631 \u0627\u062f\u0627\u0631\u0647\u0654 \u067e\u0633\u062a \u062e\u0628\u0631 \u0628\u062f\u0647\u06cc\u062f.</p>", "id": "2435ef14-d777-4fdc-9f5b-5fcee102f804"}, {"type": "office", "value": {"name": "\u0627\u0639\u0644\u0627\u0645 \u0622\u062f\u0631\u0633 \u062a\u0627\u0632\u0647 (Muuttoilmoitus)", "what_for": "\u067e\u0633\u062a \u0648 DVV \u0622\u062f\u0631\u0633 \u062a\u0627\u0632\u0647\u0654 \u0634\u0645\u0627 \u0631\u0627 \u0645\u06cc\u200c\u06af\u06cc\u0631\u0646\u062f.", "address": "", "phone": "", "web": "https://www.dvv.fi/en/notification-of-move"}, "id": "12525fcd-229f-478c-a661-375394e88fd1"}, {"type": "heading", "value": "\u0686\u0637\u0648\u0631 \u062d\u0633\u0627\u0628 \u0628\u0627\u0632 \u06a9\u0646\u0645\u061f", "id": "c174f617-673d-4b3c-afab-b210ddd21f81"}, {"type": "text", "value": "<p>\u06af\u0630\u0631\u0646\u0627\u0645\u0647 (\u067e\u0627\u0633\u067e\u0648\u0631\u062a) \u06cc\u0627 \u06a9\u0627\u063a\u0630 \u062f\u06cc\u06af\u0631\u06cc \u0628\u06cc\u0627\u0648\u0631\u06cc\u062f \u06a9\u0647 \u0646\u0634\u0627\u0646 \u0645\u06cc\u200c\u062f\u0647\u062f \u0634\u0645\u0627 \u0686\u0647 \u06a9\u0633\u06cc \u0647\u0633\u062a\u06cc\u062f. \u0628\u0627\u0646\u06a9 \u0645\u06cc\u200c\u067e\u0631\u0633\u062f \u067e\u0648\u0644 \u0634\u0645\u0627 \u0627\u0632 \u06a9\u062c\u0627 \u0645\u06cc\u200c\u0622\u06cc\u062f.</p><p>\u0647\u0645\u0627\u0646 \u0648\u0642\u062a \u06a9\u062f\u0647\u0627\u06cc \u0628\u0627\u0646\u06a9\u06cc \u0647\u0645 \u0628\u062e\u0648\u0627\u0647\u06cc\u062f. \u0628\u0627 \u0622\u0646\u200c\u0647\u0627 \u0648\u0627\u0631\u062f \u0633\u0627\u06cc\u062a Kela \u0648 \u0627\u062f\u0627\u0631\u0647\u0654 \u0645\u0627\u0644\u06cc\u0627\u062a (Vero) \u0648 \u062c\u0627\u0647\u0627\u06cc \u062f\u06cc\u06af\u0631 \u0645\u06cc\u200c\u0634\u0648\u06cc\u062f.</p><p><b>\u06a9\u062f\u0647\u0627 \u0631\u0627 \u0628\u0647 \u0647\u06cc\u0686 \u06a9\u0633 \u0646\u062f\u0647\u06cc\u062f.</b> \u0628\u0627\u0646\u06a9 \u0648 \u067e\u0644\u06cc\u0633 \u0647\u06cc\u0686 \u0648\u0642\u062a \u06a9\u062f\u0647\u0627 \u0631\u0627 \u0646\u0645\u06cc\u200c\u067e\u0631\u0633\u0646\u062f.</p>", "id": "d716dcf9-4560-4f0e-acc8-632db47b5d37"}, {"type": "heading", "value": "\u0686\u0637\u0648\u0631 \u0627\u0632 \u062c\u0627\u06cc\u06cc \u0628\u0647 \u062c\u0627\u06cc \u062f\u06cc\u06af\u0631 \u0628\u0631\u0648\u0645\u061f", "id": "056b6614-2c45-4fe0-a057-64ab59006976"}, {"type": "text", "value": "<p>\u062f\u0631 Kemi \u0645\u06cc\u200c\u062a\u0648\u0627\u0646\u06cc\u062f \u067e\u06cc\u0627\u062f\u0647 \u06cc\u0627 \u0628\u0627 \u062f\u0648\u0686\u0631\u062e\u0647 \u0628\u0631\u0648\u06cc\u062f. \u0627\u062a\u0648\u0628\u0648\u0633 \u0628\u0647 Tornio \u0648 Oulu \u0647\u0645 \u0645\u06cc\u200c\u0631\u0648\u062f.</p><p>\u0642\u0637\u0627\u0631 \u0634\u0645\u0627 \u0631\u0627 \u0628\u0647 Oulu \u0648 Rovaniemi \u0648 Helsinki \u0645\u06cc\u200c\u0628\u0631\u062f.</p><p>\u0627\u06af\u0631 \u0628\u0644\u06cc\u062a \u0631\u0627 \u0632\u0648\u062f\u062a\u0631 \u0628\u062e\u0631\u06cc\u062f\u060c \u0627\u0631\u0632\u0627\u0646\u200c\u062a\u0631 \u0627\u0633\u062a. \u062f\u0627\u0646\u0634\u062c\u0648 \u0648 \u06a9\u0648\u062f\u06a9 \u06a9\u0645\u062a\u0631 \u0645\u06cc\u200c\u067e\u0631\u062f\u0627\u0632\u0646\u062f.</p>", "id": "40aed82d-8fb6-4f5e-adec-c245744c7f2e"}, {"type": "office", "value": {"name": "\u0642\u0637\u0627\u0631 (VR)", "what_for": "\u0633\u0627\u0639\u062a \u0642\u0637\u0627\u0631 \u0648 \u0628\u0644\u06cc\u062a.", "address": "", "phone": "", "web": "https://www.vr.fi/en"}, "id": "4db3b1a6-637c-4a06-aeac-a2b57988c400"}, {"type": "office", "value": {"name": "\u0627\u062a\u0648\u0628\u0648\u0633 (Matkahuolto)", "what_for": "\u0633\u0627\u0639\u062a \u0627\u062a\u0648\u0628\u0648\u0633 \u0648 \u0628\u0644\u06cc\u062a.", "address": "", "phone": "", "web": "https://www.matkahuolto.fi/en"}, "id": "fa740f28-4563-430b-bccf-ed74ed3eefac"}, {"type": "notice", "value": {"kind": "soon", "heading": "\u0641\u0635\u0644 \u062a\u0627\u0631\u06cc\u06a9\u06cc", "text": "\u0648\u0642\u062a\u06cc \u0647\u0648\u0627 \u062a\u0627\u0631\u06cc\u06a9 \u0627\u0633\u062a\u060c \u0628\u0627\u0632\u062a\u0627\u0628\u0646\u062f\u0647\u0654 \u0646\u0648\u0631 (heijastin) \u0628\u0647 \u0644\u0628\u0627\u0633 \u0628\u0632\u0646\u06cc\u062f. \u0622\u0646 \u0648\u0642\u062a \u0631\u0627\u0646\u0646\u062f\u0647 \u0634\u0645\u0627 \u0631\u0627 \u0645\u06cc\u200c\u0628\u06cc\u0646\u062f."}, "id": "a14d83d8-26e8-4c64-bad0-6ae9c5e65926"}]','2026-11-02',NULL);
INSERT INTO "home_guidepage" VALUES(72,'لێرە دەزانیت چۆن خانوو بدۆزیتەوە، هەژماری بانک بکەیتەوە و هاتوچۆ بکەیت.','[{"type": "heading", "value": "\u0686\u06c6\u0646 \u062e\u0627\u0646\u0648\u0648 \u0628\u062f\u06c6\u0632\u0645\u06d5\u0648\u06d5\u061f", "id": "cb044340-1246-4cfc-8f8f-8e63d9c2a275"}, {"type": "steps", "value": ["\u0644\u06d5 \u0626\u06cc\u0646\u062a\u06d5\u0631\u0646\u06ce\u062a \u0628\u06c6 \u062e\u0627\u0646\u0648\u0648 \u0628\u06af\u06d5\u0695\u06ce \u06cc\u0627\u0646 \u0644\u06d5 \u0634\u0627\u0631\u06d5\u0648\u0627\u0646\u06cc \u0628\u067e\u0631\u0633\u06d5.", "\u062a\u06d5\u0644\u06d5\u0641\u06c6\u0646 \u0628\u06a9\u06d5 \u06cc\u0627\u0646 \u0641\u06c6\u0631\u0645\u06ce\u06a9 \u067e\u0695 \u0628\u06a9\u06d5\u0631\u06d5\u0648\u06d5.", "\u0628\u0695\u06c6 \u062e\u0627\u0646\u0648\u0648\u06d5\u06a9\u06d5 \u0628\u0628\u06cc\u0646\u06d5.", "\u06af\u0631\u06ce\u0628\u06d5\u0633\u062a\u06d5\u06a9\u06d5 \u0628\u062e\u0648\u06ce\u0646\u06d5\u0648\u06d5. \u062a\u06d5\u0646\u06cc\u0627 \u062f\u0648\u0627\u06cc \u0626\u06d5\u0648\u06d5 \u0626\u06cc\u0645\u0632\u0627\u06cc \u0628\u06a9\u06d5."], "id": "7bb2b204-9241-413b-8aa3-adf951fca493"}, {"type": "text", "value": "<p>\u0647\u06d5\u0645\u0648\u0648 \u0645\u0627\u0646\u06af\u06ce\u06a9 \u06a9\u0631\u06ce\u06cc \u062e\u0627\u0646\u0648\u0648 \u062f\u06d5\u062f\u06d5\u06cc\u062a. \u0632\u06c6\u0631 \u062c\u0627\u0631 \u062f\u06d5\u0628\u06ce\u062a \u067e\u0627\u0631\u06d5\u06cc \u062a\u06d5\u0626\u0645\u06cc\u0646 (takuu) \u0628\u062f\u06d5\u06cc\u062a. \u06a9\u0627\u062a\u06ce\u06a9 \u062f\u06d5\u0695\u06c6\u06cc\u062a \u0648 \u062e\u0627\u0646\u0648\u0648\u06d5\u06a9\u06d5 \u0628\u0627\u0634\u06d5\u060c \u0626\u06d5\u0648 \u067e\u0627\u0631\u06d5\u06cc\u06d5 \u0648\u06d5\u0631\u062f\u06d5\u06af\u0631\u06cc\u062a\u06d5\u0648\u06d5.</p><p>\u0626\u06d5\u06af\u06d5\u0631 \u067e\u0627\u0631\u06d5\u062a \u06a9\u06d5\u0645 \u0628\u06ce\u062a\u060c \u0644\u06d5\u0648\u0627\u0646\u06d5\u06cc\u06d5 Kela \u06cc\u0627\u0631\u0645\u06d5\u062a\u06cc\u062a \u0628\u062f\u0627\u062a.</p><p>\u06a9\u0627\u0631\u06d5\u0628\u0627 \u0648 \u0626\u06cc\u0646\u062a\u06d5\u0631\u0646\u06ce\u062a \u0632\u06c6\u0631 \u062c\u0627\u0631 \u067e\u0633\u0648\u0648\u06b5\u06d5\u06cc \u062e\u06c6\u06cc\u0627\u0646 \u0647\u06d5\u06cc\u06d5. \u0628\u06cc\u0645\u06d5\u06cc \u0645\u0627\u06b5\u06cc\u0634 \u0628\u06a9\u06d5.</p>", "id": "cc65f49b-0af8-43d0-9bd8-69ac929c9537"}, {"type": "office", "value": {"name": "\u0634\u0627\u0631\u06d5\u0648\u0627\u0646\u06cc: \u062e\u0627\u0646\u0648\u0648 (Kemin kaupunki)", "what_for": "\u0634\u0627\u0631\u06d5\u0648\u0627\u0646\u06cc \u062f\u06d5\u06b5\u06ce\u062a \u0644\u06d5 \u06a9\u0648\u06ce \u062e\u0627\u0646\u0648\u0648 \u0647\u06d5\u06cc\u06d5.", "address": "", "phone": "", "web": "https://www.kemi.fi"}, "id": "d1f9041e-7354-4f8e-bcfb-511354ab77d3"}, {"type": "office", "value": {"name": "\u0645\u0627\u06b5\u067e\u06d5\u0695\u06cc \u062e\u0627\u0646\u0648\u0648 (Oikotie)", "what_for": "\u0644\u06ce\u0631\u06d5 \u062e\u0627\u0646\u0648\u0648\u06cc \u0628\u06d5\u062a\u0627\u06b5 \u0647\u06d5\u06cc\u06d5.", "address": "", "phone": "", "web": "https://www.oikotie.fi"}, "id": "c1d3a900-b003-4cd8-97bb-ac1010430791"}, {"type": "office", "value": {"name": "\u0645\u0627\u06b5\u067e\u06d5\u0695\u06cc \u062e\u0627\u0646\u0648\u0648 (Vuokraovi)", "what_for": "\u0644\u06ce\u0631\u06d5 \u062e\u0627\u0646\u0648\u0648\u06cc \u0628\u06d5\u062a\u0627\u06b5 \u0647\u06d5\u06cc\u06d5.", "address": "", "phone": "", "web": "https://www.vuokraovi.com"}, "id": "9384d75a-55c6-44bc-bee0-611c000c2579"}, {"type": "heading", "value": "\u06a9\u0627\u062a\u06ce\u06a9 \u0645\u0627\u06b5 \u062f\u06d5\u06af\u0648\u0627\u0632\u0645\u06d5\u0648\u06d5 \u0686\u06cc \u0628\u06a9\u06d5\u0645\u061f", "id": "11c5fb30-6093-4d13-8d02-0bf652947fe7"}, {"type": "text", "value": "<p>\u0644\u06d5 \u0645\u0627\u0648\u06d5\u06cc \u0647\u06d5\u0641\u062a\u06d5\u06cc\u06d5\u06a9\u062f\u0627 \u0646\u0627\u0648\u0646\u06cc\u0634\u0627\u0646\u06cc \u0646\u0648\u06ce\u062a \u0628\u06b5\u06ce. \u062f\u06d5\u062a\u0648\u0627\u0646\u06cc\u062a \u0644\u06d5 \u0626\u06cc\u0646\u062a\u06d5\u0631\u0646\u06ce\u062a \u06cc\u0627\u0646 \u0644\u06d5 \u067e\u06c6\u0633\u062a\u06d5 \u0628\u06cc\u06b5\u06ce\u06cc\u062a.</p>", "id": "27834d60-3777-4e3a-b5d3-4fb6a4c18966"}, {"type": "office", "value": {"name": "\u0646\u0627\u0648\u0646\u06cc\u0634\u0627\u0646\u06cc \u0646\u0648\u06ce (muuttoilmoitus)", "what_for": "\u067e\u06c6\u0633\u062a\u06d5 \u0648 DVV \u0646\u0627\u0648\u0646\u06cc\u0634\u0627\u0646\u06cc \u0646\u0648\u06ce\u062a \u0648\u06d5\u0631\u062f\u06d5\u06af\u0631\u0646.", "address": "", "phone": "", "web": "https://www.dvv.fi/en/notification-of-move"}, "id": "625d8d02-2fff-4679-9fa3-d993ca5f8523"}, {"type": "heading", "value": "\u0686\u06c6\u0646 \u0647\u06d5\u0698\u0645\u0627\u0631\u06cc \u0628\u0627\u0646\u06a9 \u0628\u06a9\u06d5\u0645\u06d5\u0648\u06d5\u061f", "id": "77a7214e-0113-4ffc-b667-254b6087e9c4"}, {"type": "text", "value": "<p>\u067e\u0627\u0633\u067e\u06c6\u0631\u062a \u06cc\u0627\u0646 \u06a9\u0627\u063a\u06d5\u0632\u06ce\u06a9\u06cc \u062a\u0631 \u0628\u0647\u06ce\u0646\u06d5 \u06a9\u06d5 \u067e\u06cc\u0634\u0627\u0646\u06cc \u0628\u062f\u0627\u062a \u062a\u06c6 \u06a9\u06ce\u06cc\u062a. \u0628\u0627\u0646\u06a9 \u062f\u06d5\u067e\u0631\u0633\u06ce\u062a \u067e\u0627\u0631\u06d5\u06a9\u06d5\u062a \u0644\u06d5 \u06a9\u0648\u06ce\u0648\u06d5 \u062f\u06ce\u062a.</p><p>\u0647\u06d5\u0631 \u0626\u06d5\u0648 \u06a9\u0627\u062a\u06d5 \u062f\u0627\u0648\u0627\u06cc \u06a9\u06c6\u062f\u06cc \u0628\u0627\u0646\u06a9 \u0628\u06a9\u06d5. \u0628\u06d5\u0648 \u06a9\u06c6\u062f\u06d5 \u062f\u06d5\u0686\u06cc\u062a\u06d5 \u0646\u0627\u0648 \u0645\u0627\u06b5\u067e\u06d5\u0695\u06cc Kela \u0648 \u0641\u06d5\u0631\u0645\u0627\u0646\u06af\u06d5\u06cc \u0628\u0627\u062c \u0648 \u0647\u06cc \u062a\u0631.</p><p><b>\u06a9\u06c6\u062f\u06d5\u06a9\u06d5 \u0645\u06d5\u062f\u06d5 \u0628\u06d5 \u0647\u06cc\u0686 \u06a9\u06d5\u0633\u06ce\u06a9.</b> \u0628\u0627\u0646\u06a9 \u0648 \u067e\u06c6\u0644\u06cc\u0633 \u0647\u06d5\u0631\u06af\u06cc\u0632 \u062f\u0627\u0648\u0627\u06cc \u0646\u0627\u06a9\u06d5\u0646.</p>", "id": "8193f1bf-faa1-47df-b88e-1eb9fd30abfd"}, {"type": "heading", "value": "\u0686\u06c6\u0646 \u0647\u0627\u062a\u0648\u0686\u06c6 \u0628\u06a9\u06d5\u0645\u061f", "id": "693fb99f-c2a1-4520-b6bc-2b2fd9098c43"}, {"type": "text", "value": "<p>\u0644\u06d5 Kemi \u062f\u06d5\u062a\u0648\u0627\u0646\u06cc\u062a \u0628\u06d5 \u067e\u06ce \u06cc\u0627\u0646 \u0628\u06d5 \u067e\u0627\u0633\u06a9\u06cc\u0644 \u0628\u0695\u06c6\u06cc\u062a. \u0628\u06c6 Tornio \u0648 Oulu \u067e\u0627\u0633\u06cc\u0634 \u0647\u06d5\u06cc\u06d5.</p><p>\u0628\u06c6 Oulu \u0648 Rovaniemi \u0648 Helsinki \u0628\u06d5 \u0634\u06d5\u0645\u06d5\u0646\u062f\u06d5\u0641\u06d5\u0631 \u062f\u06d5\u0686\u06cc\u062a.</p><p>\u0626\u06d5\u06af\u06d5\u0631 \u0632\u0648\u0648 \u0628\u0644\u06cc\u062a \u0628\u06a9\u0695\u06cc\u062a\u060c \u0647\u06d5\u0631\u0632\u0627\u0646\u062a\u0631\u06d5. \u062e\u0648\u06ce\u0646\u062f\u06a9\u0627\u0631 \u0648 \u0645\u0646\u062f\u0627\u06b5 \u06a9\u06d5\u0645\u062a\u0631 \u062f\u06d5\u062f\u06d5\u0646.</p>", "id": "6bf2e176-1908-4879-b0fa-afc56e039e42"}, {"type": "office", "value": {"name": "\u0634\u06d5\u0645\u06d5\u0646\u062f\u06d5\u0641\u06d5\u0631 (VR)", "what_for": "\u06a9\u0627\u062a \u0648 \u0628\u0644\u06cc\u062a\u06cc \u0634\u06d5\u0645\u06d5\u0646\u062f\u06d5\u0641\u06d5\u0631.", "address": "", "phone": "", "web": "https://www.vr.fi/en"}, "id": "852e240f-6ab0-460e-91ff-cf182e9a4bf8"}, {"type": "office", "value": {"name": "\u067e\u0627\u0633 (Matkahuolto)", "what_for": "\u06a9\u0627\u062a \u0648 \u0628\u0644\u06cc\u062a\u06cc \u067e\u0627\u0633.", "address": "", "phone": "", "web": "https://www.matkahuolto.fi/en"}, "id": "67d8dfe0-9614-4c82-a0d3-1da307d6c30e"}, {"type": "notice", "value": {"kind": "soon", "heading": "\u0648\u06d5\u0631\u0632\u06cc \u062a\u0627\u0631\u06cc\u06a9", "text": "\u06a9\u0627\u062a\u06ce\u06a9 \u062a\u0627\u0631\u06cc\u06a9\u06d5\u060c \u062a\u06cc\u0634\u06a9\u062f\u06d5\u0631\u06d5\u0648\u06d5 (heijastin) \u0628\u06d5 \u062c\u0644\u06d5\u06a9\u06d5\u062a\u06d5\u0648\u06d5 \u0628\u06a9\u06d5. \u0626\u06d5\u0648\u0633\u0627 \u0626\u06c6\u062a\u06c6\u0645\u0628\u06ce\u0644 \u062f\u06d5\u062a\u0628\u06cc\u0646\u06ce\u062a."}, "id": "edb8b22a-3c9a-4d8b-b966-5e70dd91804a"}]','2026-11-02',NULL);
INSERT INTO "home_guidepage" VALUES(73,'Halkan ka akhri sida guri loo helo, koonto loo furto iyo sida loo safro.','[{"type": "heading", "value": "Sideen guri u helaa?", "id": "85d21f1d-f0ac-47c6-82cb-93989c3c911a"}, {"type": "steps", "value": ["Guri onlayn ka raadi ama weydii magaalada.", "Wac ama foom buuxi.", "Tag oo guriga soo arag.", "Marka hore heshiiska akhri. Kaddib saxiix."], "id": "e4810d6a-7cd2-46f4-82c0-eeee35ea88cf"}, {"type": "text", "value": "<p>Kirada bil kasta ayaa la bixiyaa. Badanaa dammaanad ayaad sidoo kale bixisaa. Waa laguu soo celinayaa markaad guurto, haddii gurigu hagaagsan yahay.</p><p>Kela way ku caawin kartaa, haddii lacagtaadu yar tahay.</p><p>Korontada iyo internetku badanaa biil gooni ah ayay leeyihiin. Caymiska gurigana qaado.</p>", "id": "85c1754f-83cc-45ab-af70-4b94b6ef6cbf"}, {"type": "office", "value": {"name": "Magaalada Kemi: guryaha", "what_for": "Magaaladu waxay sheegtaa meesha guryo laga helo.", "address": "", "phone": "", "web": "https://www.kemi.fi"}, "id": "aadd991c-34c0-4b72-bea2-4dea5fdcaefc"}, {"type": "office", "value": {"name": "Oikotie", "what_for": "Halkan guryo bannaan ayaa laga helaa.", "address": "", "phone": "", "web": "https://www.oikotie.fi"}, "id": "922cc96f-6836-44c7-bab5-a16b4ef7a9dd"}, {"type": "office", "value": {"name": "Vuokraovi", "what_for": "Halkan guryo bannaan ayaa laga helaa.", "address": "", "phone": "", "web": "https://www.vuokraovi.com"}, "id": "8680e82f-016f-4e8f-94b7-99ab041018c4"}, {"type": "heading", "value": "Maxaan sameeyaa markaan guuro?", "id": "fba4938e-b9bc-4439-827c-12b0cc4fc745"}, {"type": "text", "value": "<p>Cinwaankaaga cusub toddobaad gudihiis ku sheeg. Waxaad ku sheegi kartaa onlayn ama boostada.</p>", "id": "d43600cc-d3ab-47ea-8b33-03a69e4a7139"}, {"type": "office", "value": {"name": "Ogeysiiska guuritaanka (Muuttoilmoitus)", "what_for": "Boostada iyo DVV ayaa helaya cinwaankaaga cusub.", "address": "", "phone": "", "web": "https://www.dvv.fi/en/notification-of-move"}, "id": "6e251853-bf73-47a6-a916-43976515adc7"}, {"type": "heading", "value": "Sideen koonto u furtaa?", "id": "fd041f72-aa2b-4acd-bfac-41faf8c10890"}, {"type": "text", "value": "<p>Qaado baasaboor ama warqad kale oo muujinaysa cidda aad tahay. Bangigu wuxuu weydiinayaa meesha lacagtaadu ka timaaddo.</p><p>Isla markaas codso koodadka bangiga. Waxaad ku gelaysaa bogagga Kela, Vero iyo kuwo kale.</p><p><b>Koodadka cidna ha siin.</b> Bangiga iyo booliisku weligood ma weydiiyaan.</p>", "id": "91e3e1cf-fd6d-4532-b39b-e3540fe639b2"}, {"type": "heading", "value": "Sideen ku tagaa meelaha kale?", "id": "42f1a303-7114-4412-80ce-f6f859c65a53"}, {"type": "text", "value": "<p>Kemi waad ku dhex socon kartaa lug ama baaskiil. Basasku waxay sidoo kale tagaan Tornio iyo Oulu.</p><p>Tareenku wuxuu ku geeyaa Oulu, Rovaniemi iyo Helsinki.</p><p>Tigidhku wuu jaban yahay markaad goor hore iibsato. Ardayda iyo carruurtu lacag ka yar ayay bixiyaan.</p>", "id": "0659801e-df93-42fa-8a75-16c732ecd462"}, {"type": "office", "value": {"name": "VR", "what_for": "Waqtiyada iyo tigidhada tareenka.", "address": "", "phone": "", "web": "https://www.vr.fi/en"}, "id": "8ff3947f-083c-474b-926a-1bb82ebf1870"}, {"type": "office", "value": {"name": "Matkahuolto", "what_for": "Waqtiyada iyo tigidhada baska.", "address": "", "phone": "", "web": "https://www.matkahuolto.fi/en"}, "id": "23985969-ccc5-4704-b0a0-9f0bf8b70606"}, {"type": "notice", "value": {"kind": "soon", "heading": "Xilliga mugdiga", "text": "Marka mugdi yahay, xiro iftiin-celiye (heijastin). Markaas baabuurku wuu ku arkaa."}, "id": "5750b3c6-4874-4b13-9cfd-ca19fe48c0b6"}]','2026-11-02',NULL);
INSERT INTO "home_guidepage" VALUES(74,'Ev bulmayı, hesap açmayı ve yolculuk etmeyi anlatıyoruz.','[{"type": "heading", "value": "Nas\u0131l ev bulurum?", "id": "1485e7a2-10da-4996-a910-e94db0541a93"}, {"type": "steps", "value": ["\u0130nternette ev aray\u0131n veya belediyeye sorun.", "Telefon edin veya formu doldurun.", "Gidip evi g\u00f6r\u00fcn.", "S\u00f6zle\u015fmeyi okuyun. Ancak ondan sonra imzalay\u0131n."], "id": "f1b13c5c-eeee-452d-9095-974c268fac79"}, {"type": "text", "value": "<p>Kira her ay \u00f6denir. \u00c7o\u011fu zaman depozito da \u00f6dersiniz. Evden \u00e7\u0131karken ev iyi durumdaysa depozitoyu geri al\u0131rs\u0131n\u0131z.</p><p>Paran\u0131z azsa Kela yard\u0131m edebilir.</p><p>Elektrik ve internet \u00e7o\u011fu zaman ayr\u0131 faturad\u0131r. Ev sigortas\u0131 da yapt\u0131r\u0131n.</p>", "id": "e3fe1867-dd6f-4939-89c2-b68d8d6a93cf"}, {"type": "office", "value": {"name": "Kemi Belediyesi (Kemin kaupunki): konut", "what_for": "Belediye, nerede kiral\u0131k ev oldu\u011funu s\u00f6yler.", "address": "", "phone": "", "web": "https://www.kemi.fi"}, "id": "a293f594-71f5-4e0a-9db4-e7e0458cfa66"}, {"type": "office", "value": {"name": "Oikotie", "what_for": "Burada kiral\u0131k evler var.", "address": "", "phone": "", "web": "https://www.oikotie.fi"}, "id": "2c22c435-6fed-47b9-90f7-4ce1fe7b945f"}, {"type": "office", "value": {"name": "Vuokraovi", "what_for": "Burada kiral\u0131k evler var.", "address": "", "phone": "", "web": "https://www.vuokraovi.com"}, "id": "a4fc61af-7cb2-42ef-b68b-5e83a0a7b763"}, {"type": "heading", "value": "Ta\u015f\u0131n\u0131nca ne yapay\u0131m?", "id": "91a2ce36-3fdd-4a9c-a703-57e404ada577"}, {"type": "text", "value": "<p>Yeni adresinizi bir hafta i\u00e7inde bildirin. Bunu internette veya postanede yapabilirsiniz.</p>", "id": "63816fcb-62bc-4106-ab96-fa7445c5ce4b"}, {"type": "office", "value": {"name": "Ta\u015f\u0131nma bildirimi (Muuttoilmoitus)", "what_for": "Postane ve DVV yeni adresinizi \u00f6\u011frenir.", "address": "", "phone": "", "web": "https://www.dvv.fi/en/notification-of-move"}, "id": "489652d7-0265-439b-b6c7-9e4d1fa8f8ed"}, {"type": "heading", "value": "Nas\u0131l banka hesab\u0131 a\u00e7ar\u0131m?", "id": "23234c8c-d3a0-4461-ae99-6a7b8e5573f9"}, {"type": "text", "value": "<p>Pasaportunuzu veya kim oldu\u011funuzu g\u00f6steren ba\u015fka bir belgeyi yan\u0131n\u0131za al\u0131n. Banka, paran\u0131z\u0131n nereden geldi\u011fini sorar.</p><p>Banka \u015fifrelerinizi de o s\u0131rada isteyin. Onlarla Kela, Vergi Dairesi (Vero) ve ba\u015fka sitelere girersiniz.</p><p><b>\u015eifrelerinizi kimseye vermeyin.</b> Banka veya polis onlar\u0131 hi\u00e7bir zaman sormaz.</p>", "id": "08f5e872-081a-41f0-a031-5804e44e12f4"}, {"type": "heading", "value": "Bir yerden bir yere nas\u0131l giderim?", "id": "58e72e8a-650b-4eed-afe9-ac272f5be843"}, {"type": "text", "value": "<p>Kemi''de y\u00fcr\u00fcyebilir veya bisiklete binebilirsiniz. Tornio ve Oulu''ya da otob\u00fcs var.</p><p>Tren sizi Oulu, Rovaniemi ve Helsinki''ye g\u00f6t\u00fcr\u00fcr.</p><p>Bileti erken al\u0131rsan\u0131z daha ucuz olur. \u00d6\u011frenciler ve \u00e7ocuklar daha az \u00f6der.</p>", "id": "7605d515-bee7-4239-a281-3ef670810c4f"}, {"type": "office", "value": {"name": "VR", "what_for": "Tren saatleri ve biletleri.", "address": "", "phone": "", "web": "https://www.vr.fi/en"}, "id": "3855af71-4f07-4515-948f-10b2bdf752b1"}, {"type": "office", "value": {"name": "Matkahuolto", "what_for": "Otob\u00fcs saatleri ve biletleri.", "address": "", "phone": "", "web": "https://www.matkahuolto.fi/en"}, "id": "c64b5713-9d62-47e2-b100-1882b7f471c6"}, {"type": "notice", "value": {"kind": "soon", "heading": "Karanl\u0131k mevsim", "text": "Hava karanl\u0131kken reflekt\u00f6r tak\u0131n. O zaman s\u00fcr\u00fcc\u00fcler sizi g\u00f6r\u00fcr."}, "id": "1c5c8708-7076-4834-9e76-70a3b3088cd8"}]','2026-11-02',NULL);
CREATE TABLE "home_homepage" ("page_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "heading" varchar(80) NOT NULL, "lead" varchar(240) NOT NULL);
INSERT INTO "home_homepage" VALUES(3,'','');
INSERT INTO "home_homepage" VALUES(4,'','');
INSERT INTO "home_homepage" VALUES(5,'','');
INSERT INTO "home_homepage" VALUES(6,'','');
INSERT INTO "home_homepage" VALUES(7,'','');
INSERT INTO "home_homepage" VALUES(8,'','');
INSERT INTO "home_homepage" VALUES(9,'','');
INSERT INTO "home_homepage" VALUES(10,'','');
INSERT INTO "home_homepage" VALUES(11,'','');
CREATE TABLE "home_notice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "title" varchar(90) NOT NULL, "title_fi" varchar(90) NULL, "title_en" varchar(90) NULL, "title_sv" varchar(90) NULL, "title_ru" varchar(90) NULL, "title_ar" varchar(90) NULL, "title_fa" varchar(90) NULL, "title_ckb" varchar(90) NULL, "title_so" varchar(90) NULL, "title_tr" varchar(90) NULL, "text" varchar(300) NOT NULL, "text_fi" varchar(300) NULL, "text_en" varchar(300) NULL, "text_sv" varchar(300) NULL, "text_ru" varchar(300) NULL, "text_ar" varchar(300) NULL, "text_fa" varchar(300) NULL, "text_ckb" varchar(300) NULL, "text_so" varchar(300) NULL, "text_tr" varchar(300) NULL, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "home_notice" VALUES(1,1,0,NULL,NULL,NULL,NULL,0,'Ovi on rikki','Ovi on rikki','The door is broken',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "home_noticefacts" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "urgency" varchar(8) NOT NULL, "starts_at" datetime NOT NULL, "ends_at" datetime NOT NULL, "row_id" bigint NOT NULL UNIQUE REFERENCES "home_notice" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "notice_ends_after_start" CHECK ("ends_at" > ("starts_at")));
INSERT INTO "home_noticefacts" VALUES(1,'info','2026-10-31 22:00:00','2026-11-30 22:00:00',1);
CREATE TABLE "home_retentionrules" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "contact_months" smallint unsigned NOT NULL CHECK ("contact_months" >= 0), "message_days" smallint unsigned NOT NULL CHECK ("message_days" >= 0), "free_words_months" smallint unsigned NOT NULL CHECK ("free_words_months" >= 0), "view_log_months" smallint unsigned NOT NULL CHECK ("view_log_months" >= 0));
CREATE TABLE "home_sharedweek" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "token" varchar(64) NOT NULL UNIQUE, "picks" text NOT NULL CHECK ((JSON_VALID("picks") OR "picks" IS NULL)), "language" varchar(8) NOT NULL, "created_at" datetime NOT NULL, "expires_at" datetime NOT NULL, "request_id" bigint NULL REFERENCES "booking_request" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "home_sharedweek" VALUES(1,'YTYtjM55R1SyGwHmJ2d688hKlL54WTkTEPXTQZzrh0w','["cv"]','fi','2026-11-24 07:00:00','2027-01-23 07:00:00',NULL);
CREATE TABLE "home_waitingtime" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "day" date NOT NULL, "days" smallint unsigned NULL CHECK ("days" >= 0), "spoken_language_id" bigint NOT NULL REFERENCES "services_spokenlanguage" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "waiting_time_once" UNIQUE ("day", "spoken_language_id"));
CREATE TABLE "otp_static_staticdevice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(64) NOT NULL, "confirmed" bool NOT NULL, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "throttling_failure_count" integer unsigned NOT NULL CHECK ("throttling_failure_count" >= 0), "throttling_failure_timestamp" datetime NULL, "created_at" datetime NULL, "last_used_at" datetime NULL);
CREATE TABLE "otp_static_statictoken" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "token" varchar(16) NOT NULL, "device_id" integer NOT NULL REFERENCES "otp_static_staticdevice" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "otp_totp_totpdevice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(64) NOT NULL, "confirmed" bool NOT NULL, "key" varchar(80) NOT NULL, "step" smallint unsigned NOT NULL CHECK ("step" >= 0), "t0" bigint NOT NULL, "digits" smallint unsigned NOT NULL CHECK ("digits" >= 0), "tolerance" smallint unsigned NOT NULL CHECK ("tolerance" >= 0), "drift" smallint NOT NULL, "last_t" bigint NOT NULL, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "throttling_failure_count" integer unsigned NOT NULL CHECK ("throttling_failure_count" >= 0), "throttling_failure_timestamp" datetime NULL, "created_at" datetime NULL, "last_used_at" datetime NULL);
CREATE TABLE "portal_funder" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(120) NOT NULL, "sentence" varchar(200) NOT NULL, "sentence_fi" varchar(200) NULL, "sentence_en" varchar(200) NULL, "sentence_sv" varchar(200) NULL, "sentence_ru" varchar(200) NULL, "sentence_ar" varchar(200) NULL, "sentence_fa" varchar(200) NULL, "sentence_ckb" varchar(200) NULL, "sentence_so" varchar(200) NULL, "sentence_tr" varchar(200) NULL, "shown_from" date NULL, "shown_until" date NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "logo_id" integer NULL REFERENCES "wagtailimages_image" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "funder_ends_after_start" CHECK ("shown_until" >= ("shown_from")));
INSERT INTO "portal_funder" VALUES(1,'Euroopan unioni','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,100,1);
CREATE TABLE "portal_housefacts" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "place" varchar(80) NOT NULL, "street" varchar(120) NOT NULL, "postal" varchar(80) NOT NULL, "map_url" varchar(200) NOT NULL, "phone" varchar(32) NOT NULL, "whatsapp" varchar(32) NOT NULL, "email" varchar(254) NOT NULL, "arrival" varchar(160) NOT NULL, "arrival_fi" varchar(160) NULL, "arrival_en" varchar(160) NULL, "arrival_sv" varchar(160) NULL, "arrival_ru" varchar(160) NULL, "arrival_ar" varchar(160) NULL, "arrival_fa" varchar(160) NULL, "arrival_ckb" varchar(160) NULL, "arrival_so" varchar(160) NULL, "arrival_tr" varchar(160) NULL, "bring" varchar(160) NOT NULL, "bring_fi" varchar(160) NULL, "bring_en" varchar(160) NULL, "bring_sv" varchar(160) NULL, "bring_ru" varchar(160) NULL, "bring_ar" varchar(160) NULL, "bring_fa" varchar(160) NULL, "bring_ckb" varchar(160) NULL, "bring_so" varchar(160) NULL, "bring_tr" varchar(160) NULL);
INSERT INTO "portal_housefacts" VALUES(1,'Mikseri','Lapintie 11–13','94100 Kemi','https://www.openstreetmap.org/search?query=Lapintie%2011%20Kemi','+358 00 000 0000','','','Tule pääovesta.','Tule pääovesta.',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "portal_message" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(16) NOT NULL, "channel" varchar(8) NOT NULL, "recipient" varchar(254) NOT NULL, "language" varchar(16) NOT NULL, "subject" varchar(200) NOT NULL, "body" text NOT NULL, "calendar" text NOT NULL, "owner_kind" varchar(64) NOT NULL, "owner_id" bigint unsigned NOT NULL CHECK ("owner_id" >= 0), "owner_version" integer unsigned NOT NULL CHECK ("owner_version" >= 0), "due_at" datetime NOT NULL, "state" varchar(16) NOT NULL, "attempts" smallint unsigned NOT NULL CHECK ("attempts" >= 0), "failure" varchar(80) NOT NULL, "key" char(32) NOT NULL UNIQUE, "created_at" datetime NOT NULL, "sent_at" datetime NULL, "about_at" datetime NULL, "is_urgent" bool NOT NULL);
INSERT INTO "portal_message" VALUES(1,'confirmation','sms','+358401234567','fi','','Aikasi on varattu.
keskiviikko 25.11. kello 10:00
https://ohjaamo.example/fi/b/B_EFoxT_7PeVsW3cPHSxPEF_ARSIDEMpp8yS9NQG8JA/','','booking.appointment',1,1,'2026-11-24 07:00:00','queued',0,'','0dace544a7464c5aa4348f2a7d75ff61','2026-11-24 07:00:00',NULL,'2026-11-25 08:00:00',1);
INSERT INTO "portal_message" VALUES(2,'confirmation','email','sahra@example.org','fi','Aikasi on varattu','Aikasi on varattu.

keskiviikko 25.11.2026
kello 10:00

Paikka:
Mikseri, Lapintie 11–13, 94100 Kemi
https://www.openstreetmap.org/search?query=Lapintie%2011%20Kemi

Kieli:
Soomaali

Valmentaja:
Aino

Varauskoodi:
527 087

Tällä linkillä voit vaihtaa tai perua ajan.
https://ohjaamo.example/fi/b/B_EFoxT_7PeVsW3cPHSxPEF_ARSIDEMpp8yS9NQG8JA/

Jos et pääse, peru aika. Silloin joku muu saa sen.

Puhelin:
+358 00 000 0000

Ohjaamo
','BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Ohjaamo//Ajanvaraus//FI
METHOD:PUBLISH
BEGIN:VTIMEZONE
TZID:Europe/Helsinki
BEGIN:DAYLIGHT
DTSTART:19960331T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:EEST
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T040000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:EET
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
SUMMARY:Aika: Ohjaamo
DTSTART;TZID=Europe/Helsinki:20261125T100000
DTEND;TZID=Europe/Helsinki:20261125T104500
DTSTAMP:20261124T070000Z
UID:appointment-1@ohjaamo.example
SEQUENCE:1
CLASS:PRIVATE
LOCATION:Mikseri\, Lapintie 11–13\, 94100 Kemi
STATUS:CONFIRMED
TRANSP:OPAQUE
END:VEVENT
END:VCALENDAR
','booking.appointment',1,1,'2026-11-24 07:00:00','queued',0,'','3b7c19af35af4f889b461113c552a50a','2026-11-24 07:00:00',NULL,'2026-11-25 08:00:00',1);
INSERT INTO "portal_message" VALUES(3,'reminder','sms','+358401234567','fi','','Muistutus: sinulla on aika huomenna. Kello: 10:00.
https://ohjaamo.example/fi/b/B_EFoxT_7PeVsW3cPHSxPEF_ARSIDEMpp8yS9NQG8JA/','','booking.appointment',1,1,'2026-11-24 15:00:00','queued',0,'','aa48f0a4c0fa4d60bb9ea8dedbdc5576','2026-11-24 07:00:00',NULL,'2026-11-25 08:00:00',0);
INSERT INTO "portal_message" VALUES(4,'reminder','sms','+358401234567','fi','','Muistutus: sinulla on aika tänään. Kello: 10:00.
https://ohjaamo.example/fi/b/B_EFoxT_7PeVsW3cPHSxPEF_ARSIDEMpp8yS9NQG8JA/','','booking.appointment',1,1,'2026-11-25 06:00:00','queued',0,'','0e9d2bdaccdc4c87bfd139415a8a659f','2026-11-24 07:00:00',NULL,'2026-11-25 08:00:00',0);
INSERT INTO "portal_message" VALUES(5,'confirmation','sms','+358400000001','fi','','Olet jonossa.
torstai 3.12. kello 13:00
https://ohjaamo.example/fi/r/S2iHgj-xeA1WpZz7_b9Cc8gNLKlm0w-DhmWegbMX-2w/','','events.registration',2,1,'2026-11-24 07:00:00','queued',0,'','f1b84058419948ec8b4223433d4df0c3','2026-11-24 07:00:00',NULL,'2026-12-03 11:00:00',1);
INSERT INTO "portal_message" VALUES(6,'confirmation','email','timo@example.org','fi','Olet ilmoittautunut','Olet ilmoittautunut.

Keskusteluklubi 2
torstai 3.12.2026 kello 13:00–15:00
torstai 10.12.2026 kello 13:00–15:00
torstai 17.12.2026 kello 13:00–15:00

Paikka:
Mikseri, Lapintie 11–13, 94100 Kemi
https://www.openstreetmap.org/search?query=Lapintie%2011%20Kemi

Tällä linkillä näet tiedot ja voit perua.
https://ohjaamo.example/fi/r/aNa-ycaQPRQwTRD6kWHvKTSyR0sdsOJ68AxAtkjeIT0/

Jos et pääse, peru ilmoittautuminen. Silloin joku muu saa paikan.

Puhelin:
+358 00 000 0000

Ohjaamo
','BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Ohjaamo//Tapahtumat//FI
METHOD:PUBLISH
BEGIN:VTIMEZONE
TZID:Europe/Helsinki
BEGIN:DAYLIGHT
DTSTART:19960331T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:EEST
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T040000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:EET
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
SUMMARY:Keskusteluklubi 2
DTSTART;TZID=Europe/Helsinki:20261203T130000
DTEND;TZID=Europe/Helsinki:20261203T150000
DTSTAMP:20261124T070000Z
UID:registration-3-2@ohjaamo.example
SEQUENCE:1
CLASS:PRIVATE
LOCATION:Mikseri\, Lapintie 11–13\, 94100 Kemi
STATUS:CONFIRMED
TRANSP:OPAQUE
END:VEVENT
BEGIN:VEVENT
SUMMARY:Keskusteluklubi 2
DTSTART;TZID=Europe/Helsinki:20261210T130000
DTEND;TZID=Europe/Helsinki:20261210T150000
DTSTAMP:20261124T070000Z
UID:registration-3-3@ohjaamo.example
SEQUENCE:1
CLASS:PRIVATE
LOCATION:Mikseri\, Lapintie 11–13\, 94100 Kemi
STATUS:CONFIRMED
TRANSP:OPAQUE
END:VEVENT
BEGIN:VEVENT
SUMMARY:Keskusteluklubi 2
DTSTART;TZID=Europe/Helsinki:20261217T130000
DTEND;TZID=Europe/Helsinki:20261217T150000
DTSTAMP:20261124T070000Z
UID:registration-3-4@ohjaamo.example
SEQUENCE:1
CLASS:PRIVATE
LOCATION:Mikseri\, Lapintie 11–13\, 94100 Kemi
STATUS:CONFIRMED
TRANSP:OPAQUE
END:VEVENT
END:VCALENDAR
','events.registration',3,1,'2026-11-24 07:00:00','queued',0,'','b8d770ae00bd45a682a4a4edeb916092','2026-11-24 07:00:00',NULL,'2026-12-03 11:00:00',1);
INSERT INTO "portal_message" VALUES(7,'reminder','email','timo@example.org','fi','Muistutus: olet ilmoittautunut','Muistutus: olet ilmoittautunut.

Keskusteluklubi 2
torstai 3.12.2026 kello 13:00–15:00

Paikka:
Mikseri, Lapintie 11–13, 94100 Kemi
https://www.openstreetmap.org/search?query=Lapintie%2011%20Kemi

Tällä linkillä näet tiedot ja voit perua.
https://ohjaamo.example/fi/r/aNa-ycaQPRQwTRD6kWHvKTSyR0sdsOJ68AxAtkjeIT0/

Jos et pääse, peru ilmoittautuminen. Silloin joku muu saa paikan.

Puhelin:
+358 00 000 0000

Ohjaamo
','','events.registration',3,1,'2026-12-02 15:00:00','queued',0,'','1741ed64c197413fa2e5678f37d44105','2026-11-24 07:00:00',NULL,'2026-12-03 11:00:00',0);
INSERT INTO "portal_message" VALUES(8,'reminder','email','timo@example.org','fi','Muistutus: olet ilmoittautunut','Muistutus: olet ilmoittautunut.

Keskusteluklubi 2
torstai 10.12.2026 kello 13:00–15:00

Paikka:
Mikseri, Lapintie 11–13, 94100 Kemi
https://www.openstreetmap.org/search?query=Lapintie%2011%20Kemi

Tällä linkillä näet tiedot ja voit perua.
https://ohjaamo.example/fi/r/aNa-ycaQPRQwTRD6kWHvKTSyR0sdsOJ68AxAtkjeIT0/

Jos et pääse, peru ilmoittautuminen. Silloin joku muu saa paikan.

Puhelin:
+358 00 000 0000

Ohjaamo
','','events.registration',3,1,'2026-12-09 15:00:00','queued',0,'','eb7819b9ca2c41a9a8373892af0369f0','2026-11-24 07:00:00',NULL,'2026-12-10 11:00:00',0);
INSERT INTO "portal_message" VALUES(9,'reminder','email','timo@example.org','fi','Muistutus: olet ilmoittautunut','Muistutus: olet ilmoittautunut.

Keskusteluklubi 2
torstai 17.12.2026 kello 13:00–15:00

Paikka:
Mikseri, Lapintie 11–13, 94100 Kemi
https://www.openstreetmap.org/search?query=Lapintie%2011%20Kemi

Tällä linkillä näet tiedot ja voit perua.
https://ohjaamo.example/fi/r/aNa-ycaQPRQwTRD6kWHvKTSyR0sdsOJ68AxAtkjeIT0/

Jos et pääse, peru ilmoittautuminen. Silloin joku muu saa paikan.

Puhelin:
+358 00 000 0000

Ohjaamo
','','events.registration',3,1,'2026-12-16 15:00:00','queued',0,'','9a079f1ffb0a4c85bde1066e2aa2916e','2026-11-24 07:00:00',NULL,'2026-12-17 11:00:00',0);
INSERT INTO "portal_message" VALUES(10,'feedback','email','timo@example.org','fi','Kerro, mitä ajattelit','Kerro, mitä ajattelit.

Keskusteluklubi 2
torstai 3.12.2026 kello 13:00–15:00
torstai 10.12.2026 kello 13:00–15:00
torstai 17.12.2026 kello 13:00–15:00

Kiitos, että tulit.
Vastaa linkissä. Se kestää kaksi minuuttia.
https://ohjaamo.example/fi/r/aNa-ycaQPRQwTRD6kWHvKTSyR0sdsOJ68AxAtkjeIT0/

Siellä on myös todistuksesi.

Puhelin:
+358 00 000 0000

Ohjaamo
','','events.registration',3,1,'2026-12-18 08:00:00','queued',0,'','d349beb8bada4b19a099cce09aaa6e74','2026-11-24 07:00:00',NULL,NULL,0);
CREATE TABLE "portal_recording" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "page" varchar(120) NOT NULL, "language" varchar(8) NOT NULL, "audio" varchar(100) NOT NULL, "made_at" datetime NOT NULL, CONSTRAINT "recording_once" UNIQUE ("page", "language"));
INSERT INTO "portal_recording" VALUES(1,'about','fi','recordings/about.mp3','2026-11-24 07:00:00');
CREATE TABLE "portal_textmarks" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(64) NOT NULL, "row_id" bigint unsigned NOT NULL CHECK ("row_id" >= 0), "marks" text NOT NULL CHECK ((JSON_VALID("marks") OR "marks" IS NULL)), CONSTRAINT "text_marks_once" UNIQUE ("kind", "row_id"));
INSERT INTO "portal_textmarks" VALUES(1,'portal.housefacts',1,'{}');
INSERT INTO "portal_textmarks" VALUES(2,'booking.coach',1,'{}');
INSERT INTO "portal_textmarks" VALUES(3,'booking.desk',1,'{}');
INSERT INTO "portal_textmarks" VALUES(4,'booking.closure',1,'{}');
INSERT INTO "portal_textmarks" VALUES(5,'services.service',1,'{}');
INSERT INTO "portal_textmarks" VALUES(6,'services.area',1,'{}');
INSERT INTO "portal_textmarks" VALUES(7,'services.material',1,'{}');
INSERT INTO "portal_textmarks" VALUES(8,'home.notice',1,'{"en": ["a0fc1ac35cfcc398", "c40b490e7564a29e"]}');
INSERT INTO "portal_textmarks" VALUES(9,'services.need',1,'{}');
INSERT INTO "portal_textmarks" VALUES(10,'events.venue',1,'{}');
INSERT INTO "portal_textmarks" VALUES(11,'events.event',1,'{}');
INSERT INTO "portal_textmarks" VALUES(12,'events.session',1,'{}');
INSERT INTO "portal_textmarks" VALUES(13,'events.event',2,'{}');
INSERT INTO "portal_textmarks" VALUES(14,'events.session',2,'{}');
INSERT INTO "portal_textmarks" VALUES(15,'events.session',3,'{}');
INSERT INTO "portal_textmarks" VALUES(16,'events.session',4,'{}');
INSERT INTO "portal_textmarks" VALUES(17,'services.partner',1,'{}');
INSERT INTO "portal_textmarks" VALUES(18,'events.event',3,'{}');
INSERT INTO "portal_textmarks" VALUES(19,'events.session',5,'{}');
INSERT INTO "portal_textmarks" VALUES(20,'portal.funder',1,'{}');
CREATE TABLE "portal_viewlog" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "owner_kind" varchar(64) NOT NULL, "owner_id" bigint unsigned NOT NULL CHECK ("owner_id" >= 0), "viewed_at" datetime NOT NULL, "viewer_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "portal_viewlog" VALUES(1,'booking.appointment',1,'2026-11-24 07:00:00',1);
CREATE TABLE "schedule_calendar" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(200) NOT NULL, "slug" varchar(200) NOT NULL UNIQUE);
INSERT INTO "schedule_calendar" VALUES(1,'coach-1','coach-1');
CREATE TABLE "schedule_calendarrelation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" integer NOT NULL, "distinction" varchar(20) NOT NULL, "inheritable" bool NOT NULL, "calendar_id" integer NOT NULL REFERENCES "schedule_calendar" ("id") DEFERRABLE INITIALLY DEFERRED, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "schedule_event" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "start" datetime NOT NULL, "end" datetime NOT NULL, "title" varchar(255) NOT NULL, "description" text NOT NULL, "created_on" datetime NOT NULL, "updated_on" datetime NOT NULL, "end_recurring_period" datetime NULL, "calendar_id" integer NOT NULL REFERENCES "schedule_calendar" ("id") DEFERRABLE INITIALLY DEFERRED, "creator_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "rule_id" bigint NULL REFERENCES "schedule_rule" ("id") DEFERRABLE INITIALLY DEFERRED, "color_event" varchar(10) NOT NULL);
INSERT INTO "schedule_event" VALUES(1,'2026-01-05 07:00:00','2026-01-05 14:00:00','working hours','','2026-11-24 07:00:00','2026-11-24 07:00:00',NULL,1,NULL,1,'');
INSERT INTO "schedule_event" VALUES(2,'2026-01-06 07:00:00','2026-01-06 14:00:00','working hours','','2026-11-24 07:00:00','2026-11-24 07:00:00',NULL,1,NULL,1,'');
INSERT INTO "schedule_event" VALUES(3,'2026-01-07 07:00:00','2026-01-07 14:00:00','working hours','','2026-11-24 07:00:00','2026-11-24 07:00:00',NULL,1,NULL,1,'');
INSERT INTO "schedule_event" VALUES(4,'2026-01-01 07:00:00','2026-01-01 14:00:00','working hours','','2026-11-24 07:00:00','2026-11-24 07:00:00',NULL,1,NULL,1,'');
CREATE TABLE "schedule_eventrelation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" integer NOT NULL, "distinction" varchar(20) NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "event_id" integer NOT NULL REFERENCES "schedule_event" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "schedule_occurrence" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(255) NOT NULL, "description" text NOT NULL, "start" datetime NOT NULL, "end" datetime NOT NULL, "cancelled" bool NOT NULL, "original_start" datetime NOT NULL, "original_end" datetime NOT NULL, "created_on" datetime NOT NULL, "updated_on" datetime NOT NULL, "event_id" integer NOT NULL REFERENCES "schedule_event" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "schedule_rule" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(32) NOT NULL, "description" text NOT NULL, "frequency" varchar(10) NOT NULL, "params" text NOT NULL);
INSERT INTO "schedule_rule" VALUES(1,'weekly','every week','WEEKLY','');
CREATE TABLE "services_area" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "slug" varchar(50) NOT NULL UNIQUE, "name" varchar(80) NOT NULL, "name_fi" varchar(80) NULL, "name_en" varchar(80) NULL, "name_sv" varchar(80) NULL, "name_ru" varchar(80) NULL, "name_ar" varchar(80) NULL, "name_fa" varchar(80) NULL, "name_ckb" varchar(80) NULL, "name_so" varchar(80) NULL, "name_tr" varchar(80) NULL, "paint" varchar(16) NOT NULL, "icon" varchar(24) NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0));
INSERT INTO "services_area" VALUES(1,'tyo','Työ','Työ',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'copper','work',100);
CREATE TABLE "services_material" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "title" varchar(120) NOT NULL, "title_fi" varchar(120) NULL, "title_en" varchar(120) NULL, "title_sv" varchar(120) NULL, "title_ru" varchar(120) NULL, "title_ar" varchar(120) NULL, "title_fa" varchar(120) NULL, "title_ckb" varchar(120) NULL, "title_so" varchar(120) NULL, "title_tr" varchar(120) NULL, "summary" varchar(300) NOT NULL, "summary_fi" varchar(300) NULL, "summary_en" varchar(300) NULL, "summary_sv" varchar(300) NULL, "summary_ru" varchar(300) NULL, "summary_ar" varchar(300) NULL, "summary_fa" varchar(300) NULL, "summary_ckb" varchar(300) NULL, "summary_so" varchar(300) NULL, "summary_tr" varchar(300) NULL, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "services_material" VALUES(1,1,0,NULL,NULL,NULL,NULL,0,'Pesulan sanasto','Pesulan sanasto',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "services_materialfacts" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "slug" varchar(50) NOT NULL UNIQUE, "is_old" bool NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "row_id" bigint NOT NULL UNIQUE REFERENCES "services_material" ("id") DEFERRABLE INITIALLY DEFERRED, "trade_id" bigint NULL REFERENCES "services_trade" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "services_materialfacts" VALUES(1,'laundry',0,100,1,NULL);
CREATE TABLE "services_materialfacts_needs" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "materialfacts_id" bigint NOT NULL REFERENCES "services_materialfacts" ("id") DEFERRABLE INITIALLY DEFERRED, "need_id" bigint NOT NULL REFERENCES "services_need" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "services_materialfacts_services" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "materialfacts_id" bigint NOT NULL REFERENCES "services_materialfacts" ("id") DEFERRABLE INITIALLY DEFERRED, "service_id" bigint NOT NULL REFERENCES "services_service" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "services_materialfile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "file" varchar(100) NOT NULL, "is_plain" bool NOT NULL, "kind" varchar(8) NOT NULL, "size" bigint unsigned NOT NULL CHECK ("size" >= 0), "language_id" bigint NOT NULL REFERENCES "services_spokenlanguage" ("id") DEFERRABLE INITIALLY DEFERRED, "material_id" bigint NOT NULL REFERENCES "services_material" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "services_materialfile" VALUES(1,'materials/fdec898f772e48cf9f8e76c363d2c5c8.pdf',0,'pdf',3009,1,1);
CREATE TABLE "services_need" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "slug" varchar(50) NOT NULL UNIQUE, "name" varchar(80) NOT NULL, "name_fi" varchar(80) NULL, "name_en" varchar(80) NULL, "name_sv" varchar(80) NULL, "name_ru" varchar(80) NULL, "name_ar" varchar(80) NULL, "name_fa" varchar(80) NULL, "name_ckb" varchar(80) NULL, "name_so" varchar(80) NULL, "name_tr" varchar(80) NULL, "icon" varchar(24) NOT NULL, "is_sensitive" bool NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0));
INSERT INTO "services_need" VALUES(1,'need-0','Työ ja koulutus','Työ ja koulutus',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'work',1,100);
CREATE TABLE "services_partner" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(120) NOT NULL UNIQUE, "sector" varchar(16) NOT NULL, "is_public" bool NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "does" varchar(200) NOT NULL, "does_ar" varchar(200) NULL, "does_ckb" varchar(200) NULL, "does_en" varchar(200) NULL, "does_fa" varchar(200) NULL, "does_fi" varchar(200) NULL, "does_ru" varchar(200) NULL, "does_so" varchar(200) NULL, "does_sv" varchar(200) NULL, "does_tr" varchar(200) NULL, "email" varchar(254) NOT NULL, "phone" varchar(40) NOT NULL, "website" varchar(200) NOT NULL);
INSERT INTO "services_partner" VALUES(1,'Kaupungin kirjasto','city',1,100,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'','','');
CREATE TABLE "services_service" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "first_published_at" datetime NULL, "last_published_at" datetime NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "locked" bool NOT NULL, "locked_at" datetime NULL, "name" varchar(120) NOT NULL, "name_fi" varchar(120) NULL, "name_en" varchar(120) NULL, "name_sv" varchar(120) NULL, "name_ru" varchar(120) NULL, "name_ar" varchar(120) NULL, "name_fa" varchar(120) NULL, "name_ckb" varchar(120) NULL, "name_so" varchar(120) NULL, "name_tr" varchar(120) NULL, "summary" varchar(200) NOT NULL, "summary_fi" varchar(200) NULL, "summary_en" varchar(200) NULL, "summary_sv" varchar(200) NULL, "summary_ru" varchar(200) NULL, "summary_ar" varchar(200) NULL, "summary_fa" varchar(200) NULL, "summary_ckb" varchar(200) NULL, "summary_so" varchar(200) NULL, "summary_tr" varchar(200) NULL, "for_whom" text NOT NULL, "for_whom_fi" text NULL, "for_whom_en" text NULL, "for_whom_sv" text NULL, "for_whom_ru" text NULL, "for_whom_ar" text NULL, "for_whom_fa" text NULL, "for_whom_ckb" text NULL, "for_whom_so" text NULL, "for_whom_tr" text NULL, "what" text NOT NULL, "what_fi" text NULL, "what_en" text NULL, "what_sv" text NULL, "what_ru" text NULL, "what_ar" text NULL, "what_fa" text NULL, "what_ckb" text NULL, "what_so" text NULL, "what_tr" text NULL, "how" text NOT NULL, "how_fi" text NULL, "how_en" text NULL, "how_sv" text NULL, "how_ru" text NULL, "how_ar" text NULL, "how_fa" text NULL, "how_ckb" text NULL, "how_so" text NULL, "how_tr" text NULL, "bring" text NOT NULL, "bring_fi" text NULL, "bring_en" text NULL, "bring_sv" text NULL, "bring_ru" text NULL, "bring_ar" text NULL, "bring_fa" text NULL, "bring_ckb" text NULL, "bring_so" text NULL, "bring_tr" text NULL, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "locked_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "services_service" VALUES(1,1,0,NULL,NULL,NULL,NULL,0,0,NULL,'CV','CV',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "services_servicefacts" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "slug" varchar(50) NOT NULL UNIQUE, "icon" varchar(24) NOT NULL, "is_bookable" bool NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "area_id" bigint NOT NULL REFERENCES "services_area" ("id") DEFERRABLE INITIALLY DEFERRED, "row_id" bigint NOT NULL UNIQUE REFERENCES "services_service" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "services_servicefacts" VALUES(1,'cv','form',1,100,1,1);
CREATE TABLE "services_servicefacts_languages" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "servicefacts_id" bigint NOT NULL REFERENCES "services_servicefacts" ("id") DEFERRABLE INITIALLY DEFERRED, "spokenlanguage_id" bigint NOT NULL REFERENCES "services_spokenlanguage" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "services_servicefacts_needs" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "servicefacts_id" bigint NOT NULL REFERENCES "services_servicefacts" ("id") DEFERRABLE INITIALLY DEFERRED, "need_id" bigint NOT NULL REFERENCES "services_need" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "services_spokenlanguage" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "code" varchar(16) NOT NULL, "own_name" varchar(60) NOT NULL UNIQUE, "name" varchar(60) NOT NULL, "name_fi" varchar(60) NULL, "name_en" varchar(60) NULL, "name_sv" varchar(60) NULL, "name_ru" varchar(60) NULL, "name_ar" varchar(60) NULL, "name_fa" varchar(60) NULL, "name_ckb" varchar(60) NULL, "name_so" varchar(60) NULL, "name_tr" varchar(60) NULL, "is_public" bool NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "phone" varchar(32) NOT NULL, "whatsapp" varchar(32) NOT NULL);
INSERT INTO "services_spokenlanguage" VALUES(1,'fi','suomi','suomi','suomi','Finnish','finska','финский','الفنلندية','فنلاندی','فینلاندی','Finnish','Fince',1,10,'','');
INSERT INTO "services_spokenlanguage" VALUES(2,'en','English','englanti','englanti','English','engelska','английский','الإنجليزية','انگلیسی','ئینگلیزی','Ingiriis','İngilizce',1,20,'','');
INSERT INTO "services_spokenlanguage" VALUES(3,'sv','svenska','ruotsi','ruotsi','Swedish','svenska','шведский','السويدية','سوئدی','سویدی','Iswiidhish','İsveççe',1,30,'','');
INSERT INTO "services_spokenlanguage" VALUES(4,'ru','русский','venäjä','venäjä','Russian','ryska','русский','الروسية','روسی','ڕووسی','Ruush','Rusça',1,40,'','');
INSERT INTO "services_spokenlanguage" VALUES(5,'ar','العربية','arabia','arabia','Arabic','arabiska','арабский','العربية','عربی','عەرەبی','Carabi','Arapça',1,50,'','');
INSERT INTO "services_spokenlanguage" VALUES(6,'fa','فارسی','persia (farsi)','persia (farsi)','Persian (Farsi)','persiska (farsi)','персидский (фарси)','الفارسية','فارسی','فارسی','Faarisi','Farsça',1,60,'','');
INSERT INTO "services_spokenlanguage" VALUES(7,'prs','دری','dari','dari','Dari','dari','дари','الدرية','دری','دەری','Dari','Darice',1,70,'','');
INSERT INTO "services_spokenlanguage" VALUES(8,'ckb','کوردی (سۆرانی)','kurdi (sorani)','kurdi (sorani)','Kurdish (Sorani)','kurdiska (sorani)','курдский (сорани)','الكردية (السورانية)','کردی (سورانی)','کوردی (سۆرانی)','Kurdi (Soraani)','Kürtçe (Soranice)',1,80,'','');
INSERT INTO "services_spokenlanguage" VALUES(9,'kmr','Kurdî (Kurmancî)','kurdi (kurmandži)','kurdi (kurmandži)','Kurdish (Kurmanji)','kurdiska (kurmanji)','курдский (курманджи)','الكردية (الكرمانجية)','کردی (کرمانجی)','کوردی (کورمانجی)','Kurdi (Kurmaanji)','Kürtçe (Kurmancca)',1,90,'','');
INSERT INTO "services_spokenlanguage" VALUES(10,'so','Soomaali','somali','somali','Somali','somaliska','сомалийский','الصومالية','سومالیایی','سۆمالی','Soomaali','Somalice',1,100,'','');
INSERT INTO "services_spokenlanguage" VALUES(11,'tr','Türkçe','turkki','turkki','Turkish','turkiska','турецкий','التركية','ترکی','تورکی','Turki','Türkçe',1,110,'','');
INSERT INTO "services_spokenlanguage" VALUES(12,'uk','українська','ukraina','ukraina','Ukrainian','ukrainska','украинский','الأوكرانية','اوکراینی','ئۆکراینی','Yukreeniyaan','Ukraynaca',1,120,'','');
INSERT INTO "services_spokenlanguage" VALUES(13,'my','မြန်မာဘာသာ','burma','burma','Burmese','burmesiska','бирманский','البورمية','برمه‌ای','بۆرمی','Burmiis','Birmanca',1,130,'','');
INSERT INTO "services_spokenlanguage" VALUES(14,'ti','ትግርኛ','tigrinja','tigrinja','Tigrinya','tigrinska','тигринья','التغرينية','تیگرینیا','تیگرینی','Tigriinya','Tigrinyaca',1,140,'','');
INSERT INTO "services_spokenlanguage" VALUES(15,'','Tababare','tababare','tababare','Tababare','tababare','табабаре','تاباباري','تاباباره','تابابارێ','Tababare','Tababare',0,150,'','');
CREATE TABLE "services_trade" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "slug" varchar(50) NOT NULL UNIQUE, "name" varchar(80) NOT NULL, "name_fi" varchar(80) NULL, "name_en" varchar(80) NULL, "name_sv" varchar(80) NULL, "name_ru" varchar(80) NULL, "name_ar" varchar(80) NULL, "name_fa" varchar(80) NULL, "name_ckb" varchar(80) NULL, "name_so" varchar(80) NULL, "name_tr" varchar(80) NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0));
CREATE TABLE "simple_translation_simpletranslation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT);
CREATE TABLE "taggit_tag" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL UNIQUE, "slug" varchar(100) NOT NULL UNIQUE);
CREATE TABLE "taggit_taggeditem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" integer NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" integer NOT NULL REFERENCES "taggit_tag" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uniq" UNIQUE ("content_type_id", "object_id", "tag_id"));
CREATE TABLE "wagtailadmin_admin" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT);
CREATE TABLE "wagtailadmin_editingsession" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" varchar(255) NOT NULL, "last_seen_at" datetime NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "is_editing" bool NOT NULL);
CREATE TABLE "wagtailadmin_formstate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "data" text NOT NULL, "object_id" varchar(255) NOT NULL, "parent_object_id" varchar(255) NOT NULL, "last_updated_at" datetime NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_apitoken" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(255) NOT NULL, "key_hash" varchar(64) NOT NULL UNIQUE, "prefix" varchar(16) NOT NULL, "created" datetime NOT NULL, "revoked_at" datetime NULL, "last_used_at" datetime NULL, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_collection" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "path" varchar(255) NOT NULL UNIQUE, "depth" integer unsigned NOT NULL CHECK ("depth" >= 0), "numchild" integer unsigned NOT NULL CHECK ("numchild" >= 0), "name" varchar(255) NOT NULL);
INSERT INTO "wagtailcore_collection" VALUES(1,'0001',1,0,'Root');
CREATE TABLE "wagtailcore_collectionviewrestriction" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "restriction_type" varchar(20) NOT NULL, "password" varchar(255) NOT NULL, "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_collectionviewrestriction_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "collectionviewrestriction_id" integer NOT NULL REFERENCES "wagtailcore_collectionviewrestriction" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_comment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" text NOT NULL, "contentpath" text NOT NULL, "position" text NOT NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "resolved_at" datetime NULL, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "resolved_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "revision_created_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_commentreply" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" text NOT NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "comment_id" integer NOT NULL REFERENCES "wagtailcore_comment" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_groupapprovaltask" ("task_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_task" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "wagtailcore_groupapprovaltask" VALUES(1);
INSERT INTO "wagtailcore_groupapprovaltask" VALUES(2);
CREATE TABLE "wagtailcore_groupapprovaltask_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "groupapprovaltask_id" integer NOT NULL REFERENCES "wagtailcore_groupapprovaltask" ("task_ptr_id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "wagtailcore_groupapprovaltask_groups" VALUES(1,1,1);
INSERT INTO "wagtailcore_groupapprovaltask_groups" VALUES(2,2,3);
INSERT INTO "wagtailcore_groupapprovaltask_groups" VALUES(3,2,5);
CREATE TABLE "wagtailcore_groupcollectionpermission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES(1,1,2,109);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES(2,1,1,109);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES(3,1,2,110);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES(4,1,1,110);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES(5,1,2,113);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES(6,1,1,113);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES(7,1,2,114);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES(8,1,1,114);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES(9,1,2,115);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES(10,1,1,115);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES(11,1,2,117);
INSERT INTO "wagtailcore_groupcollectionpermission" VALUES(12,1,1,117);
CREATE TABLE "wagtailcore_grouppagepermission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "unique_permission" UNIQUE ("group_id", "page_id", "permission_id"));
INSERT INTO "wagtailcore_grouppagepermission" VALUES(1,1,1,69);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(2,1,1,70);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(3,1,1,75);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(4,2,1,69);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(5,2,1,70);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(6,1,1,74);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(7,1,1,76);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(8,3,1,69);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(9,3,1,70);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(10,3,1,74);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(11,3,1,75);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(12,3,1,76);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(13,4,1,69);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(14,4,1,70);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(15,5,1,69);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(16,5,1,70);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(17,5,1,74);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(18,5,1,75);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(19,5,1,76);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(20,6,4,69);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(21,6,4,70);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(22,6,5,69);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(23,6,5,70);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(24,6,6,69);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(25,6,6,70);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(26,6,7,69);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(27,6,7,70);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(28,6,8,69);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(29,6,8,70);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(30,6,9,69);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(31,6,9,70);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(32,6,10,69);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(33,6,10,70);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(34,6,11,69);
INSERT INTO "wagtailcore_grouppagepermission" VALUES(35,6,11,70);
CREATE TABLE "wagtailcore_groupsitepermission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" integer NOT NULL REFERENCES "wagtailcore_site" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_locale" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "language_code" varchar(100) NOT NULL UNIQUE);
INSERT INTO "wagtailcore_locale" VALUES(1,'fi');
INSERT INTO "wagtailcore_locale" VALUES(2,'en');
INSERT INTO "wagtailcore_locale" VALUES(3,'sv');
INSERT INTO "wagtailcore_locale" VALUES(4,'ru');
INSERT INTO "wagtailcore_locale" VALUES(5,'ar');
INSERT INTO "wagtailcore_locale" VALUES(6,'fa');
INSERT INTO "wagtailcore_locale" VALUES(7,'ckb');
INSERT INTO "wagtailcore_locale" VALUES(8,'so');
INSERT INTO "wagtailcore_locale" VALUES(9,'tr');
CREATE TABLE "wagtailcore_modellogentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "label" text NOT NULL, "action" varchar(255) NOT NULL, "timestamp" datetime NOT NULL, "content_changed" bool NOT NULL, "deleted" bool NOT NULL, "object_id" varchar(255) NOT NULL, "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer NULL, "uuid" char(32) NULL, "revision_id" integer NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)));
CREATE TABLE "wagtailcore_page" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "path" varchar(255) NOT NULL UNIQUE, "depth" integer unsigned NOT NULL CHECK ("depth" >= 0), "numchild" integer unsigned NOT NULL CHECK ("numchild" >= 0), "title" varchar(255) NOT NULL, "slug" varchar(255) NOT NULL, "live" bool NOT NULL, "has_unpublished_changes" bool NOT NULL, "url_path" text NOT NULL, "seo_title" varchar(255) NOT NULL, "show_in_menus" bool NOT NULL, "search_description" text NOT NULL, "go_live_at" datetime NULL, "expire_at" datetime NULL, "expired" bool NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "locked" bool NOT NULL, "latest_revision_created_at" datetime NULL, "first_published_at" datetime NULL, "live_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "last_published_at" datetime NULL, "draft_title" varchar(255) NOT NULL, "locked_at" datetime NULL, "locked_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "locale_id" integer NOT NULL REFERENCES "wagtailcore_locale" ("id") DEFERRABLE INITIALLY DEFERRED, "translation_key" char(32) NOT NULL, "alias_of_id" integer NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "latest_revision_id" integer NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "wagtailcore_page" VALUES(1,'0001',1,9,'Root','root',1,0,'/','',0,'',NULL,NULL,0,1,NULL,0,NULL,NULL,NULL,NULL,'Root',NULL,NULL,1,'48435155f08845cd8962c6e39f0b3f6b',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(3,'00010001',2,2,'Etusivu','home',1,0,'/home/','',0,'',NULL,NULL,0,27,NULL,0,NULL,'2026-11-24 23:44:01.954806',NULL,'2026-11-24 23:44:01.954806','Etusivu',NULL,NULL,1,'c50e7c707f294759af786d4f28bc38cb',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(4,'00010002',2,2,'Etusivu','home-en',1,0,'/home-en/','',0,'',NULL,NULL,0,27,NULL,0,NULL,'2026-11-24 23:44:01.954806',NULL,'2026-11-24 23:44:01.954806','Etusivu',NULL,NULL,2,'c50e7c707f294759af786d4f28bc38cb',3,NULL);
INSERT INTO "wagtailcore_page" VALUES(5,'00010003',2,2,'Etusivu','home-sv',1,0,'/home-sv/','',0,'',NULL,NULL,0,27,NULL,0,NULL,'2026-11-24 23:44:01.954806',NULL,'2026-11-24 23:44:01.954806','Etusivu',NULL,NULL,3,'c50e7c707f294759af786d4f28bc38cb',3,NULL);
INSERT INTO "wagtailcore_page" VALUES(6,'00010004',2,2,'Etusivu','home-ru',1,0,'/home-ru/','',0,'',NULL,NULL,0,27,NULL,0,NULL,'2026-11-24 23:44:01.954806',NULL,'2026-11-24 23:44:01.954806','Etusivu',NULL,NULL,4,'c50e7c707f294759af786d4f28bc38cb',3,NULL);
INSERT INTO "wagtailcore_page" VALUES(7,'00010005',2,2,'Etusivu','home-ar',1,0,'/home-ar/','',0,'',NULL,NULL,0,27,NULL,0,NULL,'2026-11-24 23:44:01.954806',NULL,'2026-11-24 23:44:01.954806','Etusivu',NULL,NULL,5,'c50e7c707f294759af786d4f28bc38cb',3,NULL);
INSERT INTO "wagtailcore_page" VALUES(8,'00010006',2,2,'Etusivu','home-fa',1,0,'/home-fa/','',0,'',NULL,NULL,0,27,NULL,0,NULL,'2026-11-24 23:44:01.954806',NULL,'2026-11-24 23:44:01.954806','Etusivu',NULL,NULL,6,'c50e7c707f294759af786d4f28bc38cb',3,NULL);
INSERT INTO "wagtailcore_page" VALUES(9,'00010007',2,2,'Etusivu','home-ckb',1,0,'/home-ckb/','',0,'',NULL,NULL,0,27,NULL,0,NULL,'2026-11-24 23:44:01.954806',NULL,'2026-11-24 23:44:01.954806','Etusivu',NULL,NULL,7,'c50e7c707f294759af786d4f28bc38cb',3,NULL);
INSERT INTO "wagtailcore_page" VALUES(10,'00010008',2,2,'Etusivu','home-so',1,0,'/home-so/','',0,'',NULL,NULL,0,27,NULL,0,NULL,'2026-11-24 23:44:01.954806',NULL,'2026-11-24 23:44:01.954806','Etusivu',NULL,NULL,8,'c50e7c707f294759af786d4f28bc38cb',3,NULL);
INSERT INTO "wagtailcore_page" VALUES(11,'00010009',2,2,'Etusivu','home-tr',1,0,'/home-tr/','',0,'',NULL,NULL,0,27,NULL,0,NULL,'2026-11-24 23:44:01.954806',NULL,'2026-11-24 23:44:01.954806','Etusivu',NULL,NULL,9,'c50e7c707f294759af786d4f28bc38cb',3,NULL);
INSERT INTO "wagtailcore_page" VALUES(12,'000100010001',3,0,'Mikä Ohjaamo on','about',1,0,'/home/about/','',0,'Ohjaamo on paikka, jossa saat apua. Voit tulla, kun et tiedä, kuka auttaa.',NULL,NULL,0,83,NULL,0,NULL,NULL,NULL,NULL,'Mikä Ohjaamo on',NULL,NULL,1,'cec8cab1b5d64205b8d6efdbff95932a',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(13,'000100020001',3,0,'What Ohjaamo is','about',1,0,'/home-en/about/','',0,'Ohjaamo (say OH-yah-mo) is a place where you get help. Come when you do not know who can help you.',NULL,NULL,0,83,NULL,0,NULL,NULL,NULL,NULL,'What Ohjaamo is',NULL,NULL,2,'cec8cab1b5d64205b8d6efdbff95932a',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(14,'000100030001',3,0,'Vad Ohjaamo är','about',1,0,'/home-sv/about/','',0,'Ohjaamo (uttalas åh-jaa-må) är en plats där du får hjälp. Kom när du inte vet vem som kan hjälpa.',NULL,NULL,0,83,NULL,0,NULL,NULL,NULL,NULL,'Vad Ohjaamo är',NULL,NULL,3,'cec8cab1b5d64205b8d6efdbff95932a',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(15,'000100040001',3,0,'Что такое Ohjaamo','about',1,0,'/home-ru/about/','',0,'Ohjaamo (Охъяамо) – это место, где вам помогут. Приходите, если не знаете, кто может помочь.',NULL,NULL,0,83,NULL,0,NULL,NULL,NULL,NULL,'Что такое Ohjaamo',NULL,NULL,4,'cec8cab1b5d64205b8d6efdbff95932a',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(16,'000100050001',3,0,'ما هو Ohjaamo','about',1,0,'/home-ar/about/','',0,'Ohjaamo (أوهيامو) مكان للمساعدة. يمكنك الحضور عندما لا تعرف الجهة التي تساعد.',NULL,NULL,0,83,NULL,0,NULL,NULL,NULL,NULL,'ما هو Ohjaamo',NULL,NULL,5,'cec8cab1b5d64205b8d6efdbff95932a',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(17,'000100060001',3,0,'دربارهٔ Ohjaamo','about',1,0,'/home-fa/about/','',0,'Ohjaamo (اوهیامو) جایی است که کمک می‌گیرید. اگر نمی‌دانید چه کسی کمک می‌کند، بیایید.',NULL,NULL,0,83,NULL,0,NULL,NULL,NULL,NULL,'دربارهٔ Ohjaamo',NULL,NULL,6,'cec8cab1b5d64205b8d6efdbff95932a',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(18,'000100070001',3,0,'دەربارەی Ohjaamo','about',1,0,'/home-ckb/about/','',0,'Ohjaamo (ئۆهیامۆ) شوێنێکە کە یارمەتیی لێ وەردەگریت. وەرە کاتێک نازانیت کێ یارمەتیت دەدات.',NULL,NULL,0,83,NULL,0,NULL,NULL,NULL,NULL,'دەربارەی Ohjaamo',NULL,NULL,7,'cec8cab1b5d64205b8d6efdbff95932a',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(19,'000100080001',3,0,'Waa maxay Ohjaamo','about',1,0,'/home-so/about/','',0,'Ohjaamo (ku dhawaaq: ohyaamo) waa meel caawimo laga helo. Kaalay marka aadan garanayn cidda ku caawin karta.',NULL,NULL,0,83,NULL,0,NULL,NULL,NULL,NULL,'Waa maxay Ohjaamo',NULL,NULL,8,'cec8cab1b5d64205b8d6efdbff95932a',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(20,'000100090001',3,0,'Ohjaamo nedir','about',1,0,'/home-tr/about/','',0,'Ohjaamo (okunuşu: ohyaamo) yardım aldığınız bir yerdir. Kimin yardım edeceğini bilmiyorsanız gelin.',NULL,NULL,0,83,NULL,0,NULL,NULL,NULL,NULL,'Ohjaamo nedir',NULL,NULL,9,'cec8cab1b5d64205b8d6efdbff95932a',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(48,'000100010005',3,1,'Kotikaupunki Kemi','guide',1,0,'/home/guide/','',0,'Tämä opas kertoo, mistä saat apua Kemissä. Valitse asia, josta haluat lukea.',NULL,NULL,0,81,NULL,0,NULL,NULL,NULL,NULL,'Kotikaupunki Kemi',NULL,NULL,1,'36ef08044800433f9119d76472a0d08e',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(49,'000100020005',3,1,'My home town Kemi','guide',1,0,'/home-en/guide/','',0,'This guide tells where you get help in Kemi. Choose what you want to read about.',NULL,NULL,0,81,NULL,0,NULL,NULL,NULL,NULL,'My home town Kemi',NULL,NULL,2,'36ef08044800433f9119d76472a0d08e',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(50,'000100030005',3,1,'Hemstaden Kemi','guide',1,0,'/home-sv/guide/','',0,'Den här guiden berättar var du får hjälp i Kemi. Välj vad du vill läsa om.',NULL,NULL,0,81,NULL,0,NULL,NULL,NULL,NULL,'Hemstaden Kemi',NULL,NULL,3,'36ef08044800433f9119d76472a0d08e',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(51,'000100040005',3,1,'Мой город Кеми','guide',1,0,'/home-ru/guide/','',0,'Этот путеводитель рассказывает, где получить помощь в Кеми. Выберите, о чём хотите прочитать.',NULL,NULL,0,81,NULL,0,NULL,NULL,NULL,NULL,'Мой город Кеми',NULL,NULL,4,'36ef08044800433f9119d76472a0d08e',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(52,'000100050005',3,1,'مدينتي كيمي','guide',1,0,'/home-ar/guide/','',0,'هذا الدليل يخبرك أين توجد المساعدة في كيمي. يرجى اختيار موضوع للقراءة.',NULL,NULL,0,81,NULL,0,NULL,NULL,NULL,NULL,'مدينتي كيمي',NULL,NULL,5,'36ef08044800433f9119d76472a0d08e',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(53,'000100060005',3,1,'شهر من، Kemi','guide',1,0,'/home-fa/guide/','',0,'این راهنما می‌گوید در Kemi از کجا کمک بگیرید. موضوعی را که می‌خواهید بخوانید، انتخاب کنید.',NULL,NULL,0,81,NULL,0,NULL,NULL,NULL,NULL,'شهر من، Kemi',NULL,NULL,6,'36ef08044800433f9119d76472a0d08e',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(54,'000100070005',3,1,'شاری من، Kemi','guide',1,0,'/home-ckb/guide/','',0,'ئەم ڕێبەرە دەڵێت لە Kemi لە کوێ یارمەتی وەردەگریت. بابەتێک هەڵبژێرە کە دەتەوێت بیخوێنیتەوە.',NULL,NULL,0,81,NULL,0,NULL,NULL,NULL,NULL,'شاری من، Kemi',NULL,NULL,7,'36ef08044800433f9119d76472a0d08e',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(55,'000100080005',3,1,'Magaaladayda Kemi','guide',1,0,'/home-so/guide/','',0,'Hagahani wuxuu sheegayaa meesha caawimo laga helo Kemi. Dooro waxa aad rabto inaad akhrido.',NULL,NULL,0,81,NULL,0,NULL,NULL,NULL,NULL,'Magaaladayda Kemi',NULL,NULL,8,'36ef08044800433f9119d76472a0d08e',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(56,'000100090005',3,1,'Kentim Kemi','guide',1,0,'/home-tr/guide/','',0,'Bu rehber, Kemi''de nereden yardım alacağınızı anlatır. Okumak istediğiniz konuyu seçin.',NULL,NULL,0,81,NULL,0,NULL,NULL,NULL,NULL,'Kentim Kemi',NULL,NULL,9,'36ef08044800433f9119d76472a0d08e',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(66,'0001000100050002',4,0,'Asuminen, pankki ja matkat','living',1,0,'/home/guide/living/','',0,'Näin löydät kodin, avaat tilin ja pääset paikasta toiseen.',NULL,NULL,0,82,NULL,0,NULL,NULL,NULL,NULL,'Asuminen, pankki ja matkat',NULL,NULL,1,'365003f6e9394d2faf90deaabc8e2214',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(67,'0001000200050002',4,0,'Housing, bank and travel','living',1,0,'/home-en/guide/living/','',0,'How to find a home, open an account and get from place to place.',NULL,NULL,0,82,NULL,0,NULL,NULL,NULL,NULL,'Housing, bank and travel',NULL,NULL,2,'365003f6e9394d2faf90deaabc8e2214',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(68,'0001000300050002',4,0,'Bostad, bank och resor','living',1,0,'/home-sv/guide/living/','',0,'Så här hittar du ett hem, öppnar ett konto och tar dig från plats till plats.',NULL,NULL,0,82,NULL,0,NULL,NULL,NULL,NULL,'Bostad, bank och resor',NULL,NULL,3,'365003f6e9394d2faf90deaabc8e2214',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(69,'0001000400050002',4,0,'Жильё, банк и поездки','living',1,0,'/home-ru/guide/living/','',0,'Как найти жильё, открыть счёт в банке и добраться куда нужно.',NULL,NULL,0,82,NULL,0,NULL,NULL,NULL,NULL,'Жильё, банк и поездки',NULL,NULL,4,'365003f6e9394d2faf90deaabc8e2214',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(70,'0001000500050002',4,0,'السكن والبنك والتنقل','living',1,0,'/home-ar/guide/living/','',0,'هنا نشرح كيف يمكنك إيجاد بيت وفتح حساب والتنقل من مكان إلى آخر.',NULL,NULL,0,82,NULL,0,NULL,NULL,NULL,NULL,'السكن والبنك والتنقل',NULL,NULL,5,'365003f6e9394d2faf90deaabc8e2214',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(71,'0001000600050002',4,0,'خانه، بانک و سفر','living',1,0,'/home-fa/guide/living/','',0,'اینجا می‌خوانید چطور خانه پیدا کنید، حساب باز کنید و سفر کنید.',NULL,NULL,0,82,NULL,0,NULL,NULL,NULL,NULL,'خانه، بانک و سفر',NULL,NULL,6,'365003f6e9394d2faf90deaabc8e2214',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(72,'0001000700050002',4,0,'خانوو، بانک و هاتوچۆ','living',1,0,'/home-ckb/guide/living/','',0,'لێرە دەزانیت چۆن خانوو بدۆزیتەوە، هەژماری بانک بکەیتەوە و هاتوچۆ بکەیت.',NULL,NULL,0,82,NULL,0,NULL,NULL,NULL,NULL,'خانوو، بانک و هاتوچۆ',NULL,NULL,7,'365003f6e9394d2faf90deaabc8e2214',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(73,'0001000800050002',4,0,'Guri, bangi iyo safar','living',1,0,'/home-so/guide/living/','',0,'Halkan ka akhri sida guri loo helo, koonto loo furto iyo sida loo safro.',NULL,NULL,0,82,NULL,0,NULL,NULL,NULL,NULL,'Guri, bangi iyo safar',NULL,NULL,8,'365003f6e9394d2faf90deaabc8e2214',NULL,NULL);
INSERT INTO "wagtailcore_page" VALUES(74,'0001000900050002',4,0,'Konut, banka ve yolculuk','living',1,0,'/home-tr/guide/living/','',0,'Ev bulmayı, hesap açmayı ve yolculuk etmeyi anlatıyoruz.',NULL,NULL,0,82,NULL,0,NULL,NULL,NULL,NULL,'Konut, banka ve yolculuk',NULL,NULL,9,'365003f6e9394d2faf90deaabc8e2214',NULL,NULL);
CREATE TABLE "wagtailcore_pagelogentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "label" text NOT NULL, "action" varchar(255) NOT NULL, "timestamp" datetime NOT NULL, "content_changed" bool NOT NULL, "deleted" bool NOT NULL, "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "page_id" integer NOT NULL, "revision_id" integer NULL, "user_id" integer NULL, "uuid" char(32) NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)));
INSERT INTO "wagtailcore_pagelogentry" VALUES(1,'Mikä Ohjaamo on','wagtail.create','2026-11-24 07:00:00',1,0,83,12,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(2,'What Ohjaamo is','wagtail.create','2026-11-24 07:00:00',1,0,83,13,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(3,'Vad Ohjaamo är','wagtail.create','2026-11-24 07:00:00',1,0,83,14,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(4,'Что такое Ohjaamo','wagtail.create','2026-11-24 07:00:00',1,0,83,15,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(5,'ما هو Ohjaamo','wagtail.create','2026-11-24 07:00:00',1,0,83,16,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(6,'دربارهٔ Ohjaamo','wagtail.create','2026-11-24 07:00:00',1,0,83,17,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(7,'دەربارەی Ohjaamo','wagtail.create','2026-11-24 07:00:00',1,0,83,18,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(8,'Waa maxay Ohjaamo','wagtail.create','2026-11-24 07:00:00',1,0,83,19,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(9,'Ohjaamo nedir','wagtail.create','2026-11-24 07:00:00',1,0,83,20,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(37,'Kotikaupunki Kemi','wagtail.create','2026-11-24 07:00:00',1,0,81,48,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(38,'My home town Kemi','wagtail.create','2026-11-24 07:00:00',1,0,81,49,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(39,'Hemstaden Kemi','wagtail.create','2026-11-24 07:00:00',1,0,81,50,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(40,'Мой город Кеми','wagtail.create','2026-11-24 07:00:00',1,0,81,51,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(41,'مدينتي كيمي','wagtail.create','2026-11-24 07:00:00',1,0,81,52,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(42,'شهر من، Kemi','wagtail.create','2026-11-24 07:00:00',1,0,81,53,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(43,'شاری من، Kemi','wagtail.create','2026-11-24 07:00:00',1,0,81,54,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(44,'Magaaladayda Kemi','wagtail.create','2026-11-24 07:00:00',1,0,81,55,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(45,'Kentim Kemi','wagtail.create','2026-11-24 07:00:00',1,0,81,56,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(55,'Asuminen, pankki ja matkat','wagtail.create','2026-11-24 07:00:00',1,0,82,66,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(56,'Housing, bank and travel','wagtail.create','2026-11-24 07:00:00',1,0,82,67,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(57,'Bostad, bank och resor','wagtail.create','2026-11-24 07:00:00',1,0,82,68,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(58,'Жильё, банк и поездки','wagtail.create','2026-11-24 07:00:00',1,0,82,69,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(59,'السكن والبنك والتنقل','wagtail.create','2026-11-24 07:00:00',1,0,82,70,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(60,'خانه، بانک و سفر','wagtail.create','2026-11-24 07:00:00',1,0,82,71,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(61,'خانوو، بانک و هاتوچۆ','wagtail.create','2026-11-24 07:00:00',1,0,82,72,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(62,'Guri, bangi iyo safar','wagtail.create','2026-11-24 07:00:00',1,0,82,73,NULL,NULL,NULL,'{}');
INSERT INTO "wagtailcore_pagelogentry" VALUES(63,'Konut, banka ve yolculuk','wagtail.create','2026-11-24 07:00:00',1,0,82,74,NULL,NULL,NULL,'{}');
CREATE TABLE "wagtailcore_pagesubscription" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "comment_notifications" bool NOT NULL, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_pageviewrestriction" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(255) NOT NULL, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "restriction_type" varchar(20) NOT NULL);
CREATE TABLE "wagtailcore_pageviewrestriction_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "pageviewrestriction_id" integer NOT NULL REFERENCES "wagtailcore_pageviewrestriction" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_referenceindex" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" varchar(255) NOT NULL, "to_object_id" varchar(255) NOT NULL, "model_path" text NOT NULL, "content_path" text NOT NULL, "content_path_hash" char(32) NOT NULL, "base_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "to_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_revision" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created_at" datetime NOT NULL, "approved_go_live_at" datetime NULL, "user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "content" text NOT NULL CHECK ((JSON_VALID("content") OR "content" IS NULL)), "object_id" varchar(255) NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "base_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "object_str" text NOT NULL);
CREATE TABLE "wagtailcore_site" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "hostname" varchar(255) NOT NULL, "port" integer NOT NULL, "is_default_site" bool NOT NULL, "root_page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "site_name" varchar(255) NOT NULL);
INSERT INTO "wagtailcore_site" VALUES(2,'localhost',80,1,3,'Maahanmuuttaja Ohjaamo Kemi');
CREATE TABLE "wagtailcore_task" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(255) NOT NULL, "active" bool NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "wagtailcore_task" VALUES(1,'Moderators approval',1,2);
INSERT INTO "wagtailcore_task" VALUES(2,'Tarkistus ennen julkaisua',1,2);
CREATE TABLE "wagtailcore_taskstate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "status" varchar(50) NOT NULL, "started_at" datetime NOT NULL, "finished_at" datetime NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "task_id" integer NOT NULL REFERENCES "wagtailcore_task" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_state_id" integer NOT NULL REFERENCES "wagtailcore_workflowstate" ("id") DEFERRABLE INITIALLY DEFERRED, "finished_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "comment" text NOT NULL, "revision_id" integer NOT NULL REFERENCES "wagtailcore_revision" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_uploadedfile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "file" varchar(200) NOT NULL, "for_content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "uploaded_by_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_workflow" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(255) NOT NULL, "active" bool NOT NULL);
INSERT INTO "wagtailcore_workflow" VALUES(1,'Moderators approval',1);
INSERT INTO "wagtailcore_workflow" VALUES(2,'Tarkistus ennen julkaisua',1);
CREATE TABLE "wagtailcore_workflowcontenttype" ("content_type_id" integer NOT NULL PRIMARY KEY REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_workflowpage" ("page_id" integer NOT NULL PRIMARY KEY REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "wagtailcore_workflowpage" VALUES(1,2);
CREATE TABLE "wagtailcore_workflowstate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "status" varchar(50) NOT NULL, "created_at" datetime NOT NULL, "current_task_state_id" integer NULL UNIQUE REFERENCES "wagtailcore_taskstate" ("id") DEFERRABLE INITIALLY DEFERRED, "requested_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED, "object_id" varchar(255) NOT NULL, "base_content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "wagtailcore_workflowtask" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sort_order" integer NULL, "task_id" integer NOT NULL REFERENCES "wagtailcore_task" ("id") DEFERRABLE INITIALLY DEFERRED, "workflow_id" integer NOT NULL REFERENCES "wagtailcore_workflow" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "wagtailcore_workflowtask" VALUES(1,0,1,1);
INSERT INTO "wagtailcore_workflowtask" VALUES(2,NULL,2,2);
CREATE TABLE "wagtaildocs_document" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(255) NOT NULL, "file" varchar(100) NOT NULL, "created_at" datetime NOT NULL, "uploaded_by_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "file_hash" varchar(40) NOT NULL, "file_size" bigint unsigned NULL CHECK ("file_size" >= 0));
CREATE TABLE "wagtailembeds_embed" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "url" text NOT NULL, "max_width" smallint NULL, "type" varchar(10) NOT NULL, "html" text NOT NULL, "title" text NOT NULL, "author_name" text NOT NULL, "provider_name" text NOT NULL, "width" integer NULL, "height" integer NULL, "last_updated" datetime NOT NULL, "hash" varchar(32) NOT NULL UNIQUE, "thumbnail_url" text NOT NULL, "cache_until" datetime NULL);
CREATE TABLE "wagtailforms_formsubmission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "submit_time" datetime NOT NULL, "page_id" integer NOT NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "form_data" text NOT NULL CHECK ((JSON_VALID("form_data") OR "form_data" IS NULL)));
CREATE TABLE "wagtailimages_image" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(255) NOT NULL, "file" varchar(100) NOT NULL, "width" integer NOT NULL, "height" integer NOT NULL, "created_at" datetime NOT NULL, "focal_point_x" integer unsigned NULL CHECK ("focal_point_x" >= 0), "focal_point_y" integer unsigned NULL CHECK ("focal_point_y" >= 0), "focal_point_width" integer unsigned NULL CHECK ("focal_point_width" >= 0), "focal_point_height" integer unsigned NULL CHECK ("focal_point_height" >= 0), "uploaded_by_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "file_size" integer unsigned NULL CHECK ("file_size" >= 0), "collection_id" integer NOT NULL REFERENCES "wagtailcore_collection" ("id") DEFERRABLE INITIALLY DEFERRED, "file_hash" varchar(40) NOT NULL, "description" varchar(255) NOT NULL);
INSERT INTO "wagtailimages_image" VALUES(1,'Kuva','original_images/kuva.jpg',160,120,'2026-11-24 07:00:00',NULL,NULL,NULL,NULL,NULL,NULL,1,'','');
CREATE TABLE "wagtailimages_rendition" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "width" integer NOT NULL, "height" integer NOT NULL, "focal_point_key" varchar(16) NOT NULL, "filter_spec" varchar(255) NOT NULL, "image_id" integer NOT NULL REFERENCES "wagtailimages_image" ("id") DEFERRABLE INITIALLY DEFERRED, "file" varchar(100) NOT NULL);
CREATE TABLE "wagtailredirects_redirect" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "old_path" varchar(255) NOT NULL, "is_permanent" bool NOT NULL, "redirect_link" varchar(255) NOT NULL, "redirect_page_id" integer NULL REFERENCES "wagtailcore_page" ("id") DEFERRABLE INITIALLY DEFERRED, "site_id" integer NULL REFERENCES "wagtailcore_site" ("id") DEFERRABLE INITIALLY DEFERRED, "automatically_created" bool NOT NULL, "created_at" datetime NULL, "redirect_page_route_path" varchar(255) NOT NULL);
CREATE TABLE "wagtailsearch_indexentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" varchar(50) NOT NULL, "title_norm" real NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "autocomplete" text NULL, "body" text NULL, "title" text NOT NULL);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_master(type,name,tbl_name,rootpage,sql)VALUES('table','wagtailsearch_indexentry_fts','wagtailsearch_indexentry_fts',0,'CREATE VIRTUAL TABLE wagtailsearch_indexentry_fts USING fts5(autocomplete, body, title)');
CREATE TABLE 'wagtailsearch_indexentry_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO "wagtailsearch_indexentry_fts_config" VALUES('version',4);
CREATE TABLE 'wagtailsearch_indexentry_fts_content'(id INTEGER PRIMARY KEY, c0, c1, c2);
CREATE TABLE 'wagtailsearch_indexentry_fts_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO "wagtailsearch_indexentry_fts_data" VALUES(1,X'');
INSERT INTO "wagtailsearch_indexentry_fts_data" VALUES(10,X'00000000000000');
CREATE TABLE 'wagtailsearch_indexentry_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE 'wagtailsearch_indexentry_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE "wagtailusers_userprofile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "submitted_notifications" bool NOT NULL, "approved_notifications" bool NOT NULL, "rejected_notifications" bool NOT NULL, "user_id" integer NOT NULL UNIQUE REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "preferred_language" varchar(10) NOT NULL, "current_time_zone" varchar(40) NOT NULL, "avatar" varchar(100) NOT NULL, "updated_comments_notifications" bool NOT NULL, "dismissibles" text NOT NULL CHECK ((JSON_VALID("dismissibles") OR "dismissibles" IS NULL)), "theme" varchar(40) NOT NULL, "density" varchar(40) NOT NULL, "contrast" varchar(40) NOT NULL, "keyboard_shortcuts" bool NOT NULL);
CREATE UNIQUE INDEX "django_content_type_app_label_model_76bd3d3b_uniq" ON "django_content_type" ("app_label", "model");
CREATE UNIQUE INDEX "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" ON "auth_group_permissions" ("group_id", "permission_id");
CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "auth_group_permissions" ("group_id");
CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "auth_group_permissions" ("permission_id");
CREATE UNIQUE INDEX "auth_user_groups_user_id_group_id_94350c0c_uniq" ON "auth_user_groups" ("user_id", "group_id");
CREATE INDEX "auth_user_groups_user_id_6a12ed8b" ON "auth_user_groups" ("user_id");
CREATE INDEX "auth_user_groups_group_id_97559544" ON "auth_user_groups" ("group_id");
CREATE UNIQUE INDEX "auth_user_user_permissions_user_id_permission_id_14a6b632_uniq" ON "auth_user_user_permissions" ("user_id", "permission_id");
CREATE INDEX "auth_user_user_permissions_user_id_a95ead1b" ON "auth_user_user_permissions" ("user_id");
CREATE INDEX "auth_user_user_permissions_permission_id_1fbb5f2c" ON "auth_user_user_permissions" ("permission_id");
CREATE UNIQUE INDEX "auth_permission_content_type_id_codename_01ab375a_uniq" ON "auth_permission" ("content_type_id", "codename");
CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");
CREATE UNIQUE INDEX "wagtailcore_groupcollectionpermission_group_id_collection_id_permission_id_a21cefe9_uniq" ON "wagtailcore_groupcollectionpermission" ("group_id", "collection_id", "permission_id");
CREATE INDEX "wagtailcore_groupcollectionpermission_collection_id_5423575a" ON "wagtailcore_groupcollectionpermission" ("collection_id");
CREATE INDEX "wagtailcore_groupcollectionpermission_group_id_05d61460" ON "wagtailcore_groupcollectionpermission" ("group_id");
CREATE INDEX "wagtailcore_groupcollectionpermission_permission_id_1b626275" ON "wagtailcore_groupcollectionpermission" ("permission_id");
CREATE UNIQUE INDEX "wagtailcore_pageviewrestriction_groups_pageviewrestriction_id_group_id_d23f80bb_uniq" ON "wagtailcore_pageviewrestriction_groups" ("pageviewrestriction_id", "group_id");
CREATE INDEX "wagtailcore_pageviewrestriction_groups_pageviewrestriction_id_f147a99a" ON "wagtailcore_pageviewrestriction_groups" ("pageviewrestriction_id");
CREATE INDEX "wagtailcore_pageviewrestriction_groups_group_id_6460f223" ON "wagtailcore_pageviewrestriction_groups" ("group_id");
CREATE INDEX "wagtailcore_pageviewrestriction_page_id_15a8bea6" ON "wagtailcore_pageviewrestriction" ("page_id");
CREATE INDEX "wagtailcore_collectionviewrestriction_collection_id_761908ec" ON "wagtailcore_collectionviewrestriction" ("collection_id");
CREATE UNIQUE INDEX "wagtailcore_collectionviewrestriction_groups_collectionviewrestriction_id_group_id_988995ae_uniq" ON "wagtailcore_collectionviewrestriction_groups" ("collectionviewrestriction_id", "group_id");
CREATE INDEX "wagtailcore_collectionviewrestriction_groups_collectionviewrestriction_id_47320efd" ON "wagtailcore_collectionviewrestriction_groups" ("collectionviewrestriction_id");
CREATE INDEX "wagtailcore_collectionviewrestriction_groups_group_id_1823f2a3" ON "wagtailcore_collectionviewrestriction_groups" ("group_id");
CREATE UNIQUE INDEX "wagtailcore_site_hostname_port_2c626d70_uniq" ON "wagtailcore_site" ("hostname", "port");
CREATE INDEX "wagtailcore_site_hostname_96b20b46" ON "wagtailcore_site" ("hostname");
CREATE INDEX "wagtailcore_site_root_page_id_e02fb95c" ON "wagtailcore_site" ("root_page_id");
CREATE INDEX "wagtailcore_task_content_type_id_249ab8ba" ON "wagtailcore_task" ("content_type_id");
CREATE INDEX "wagtailcore_workflowpage_workflow_id_56f56ff6" ON "wagtailcore_workflowpage" ("workflow_id");
CREATE UNIQUE INDEX "wagtailcore_workflowtask_workflow_id_task_id_4ec7a62b_uniq" ON "wagtailcore_workflowtask" ("workflow_id", "task_id");
CREATE INDEX "wagtailcore_workflowtask_task_id_ce7716fe" ON "wagtailcore_workflowtask" ("task_id");
CREATE INDEX "wagtailcore_workflowtask_workflow_id_b9717175" ON "wagtailcore_workflowtask" ("workflow_id");
CREATE UNIQUE INDEX "wagtailcore_groupapprovaltask_groups_groupapprovaltask_id_group_id_bb5ee7eb_uniq" ON "wagtailcore_groupapprovaltask_groups" ("groupapprovaltask_id", "group_id");
CREATE INDEX "wagtailcore_groupapprovaltask_groups_groupapprovaltask_id_9a9255ea" ON "wagtailcore_groupapprovaltask_groups" ("groupapprovaltask_id");
CREATE INDEX "wagtailcore_groupapprovaltask_groups_group_id_2e64b61f" ON "wagtailcore_groupapprovaltask_groups" ("group_id");
CREATE UNIQUE INDEX "wagtailcore_page_translation_key_locale_id_9b041bad_uniq" ON "wagtailcore_page" ("translation_key", "locale_id");
CREATE INDEX "wagtailcore_page_slug_e7c11b8f" ON "wagtailcore_page" ("slug");
CREATE INDEX "wagtailcore_page_content_type_id_c28424df" ON "wagtailcore_page" ("content_type_id");
CREATE INDEX "wagtailcore_page_owner_id_fbf7c332" ON "wagtailcore_page" ("owner_id");
CREATE INDEX "wagtailcore_page_first_published_at_2b5dd637" ON "wagtailcore_page" ("first_published_at");
CREATE INDEX "wagtailcore_page_live_revision_id_930bd822" ON "wagtailcore_page" ("live_revision_id");
CREATE INDEX "wagtailcore_page_locked_by_id_bcb86245" ON "wagtailcore_page" ("locked_by_id");
CREATE INDEX "wagtailcore_page_locale_id_3c7e30a6" ON "wagtailcore_page" ("locale_id");
CREATE INDEX "wagtailcore_page_alias_of_id_12945502" ON "wagtailcore_page" ("alias_of_id");
CREATE INDEX "wagtailcore_commentreply_comment_id_afc7e027" ON "wagtailcore_commentreply" ("comment_id");
CREATE INDEX "wagtailcore_commentreply_user_id_d0b3b9c3" ON "wagtailcore_commentreply" ("user_id");
CREATE UNIQUE INDEX "wagtailcore_pagesubscription_page_id_user_id_0cef73ed_uniq" ON "wagtailcore_pagesubscription" ("page_id", "user_id");
CREATE INDEX "wagtailcore_pagesubscription_page_id_a085e7a6" ON "wagtailcore_pagesubscription" ("page_id");
CREATE INDEX "wagtailcore_pagesubscription_user_id_89d7def9" ON "wagtailcore_pagesubscription" ("user_id");
CREATE INDEX "wagtailcore_comment_page_id_108444b5" ON "wagtailcore_comment" ("page_id");
CREATE INDEX "wagtailcore_comment_resolved_by_id_a282aa0e" ON "wagtailcore_comment" ("resolved_by_id");
CREATE INDEX "wagtailcore_comment_revision_created_id_1d058279" ON "wagtailcore_comment" ("revision_created_id");
CREATE INDEX "wagtailcore_comment_user_id_0c577ca6" ON "wagtailcore_comment" ("user_id");
CREATE INDEX "wagtailcore_page_latest_revision_id_e60fef51" ON "wagtailcore_page" ("latest_revision_id");
CREATE UNIQUE INDEX "wagtailcore_referenceindex_base_content_type_id_object_id_to_content_type_id_to_object_id_content_path_hash_9e6ccd6a_uniq" ON "wagtailcore_referenceindex" ("base_content_type_id", "object_id", "to_content_type_id", "to_object_id", "content_path_hash");
CREATE INDEX "wagtailcore_referenceindex_base_content_type_id_313cf40f" ON "wagtailcore_referenceindex" ("base_content_type_id");
CREATE INDEX "wagtailcore_referenceindex_content_type_id_766e0336" ON "wagtailcore_referenceindex" ("content_type_id");
CREATE INDEX "wagtailcore_referenceindex_to_content_type_id_93690bbd" ON "wagtailcore_referenceindex" ("to_content_type_id");
CREATE INDEX "wagtailcore_taskstate_content_type_id_0a758fdc" ON "wagtailcore_taskstate" ("content_type_id");
CREATE INDEX "wagtailcore_taskstate_task_id_c3677c34" ON "wagtailcore_taskstate" ("task_id");
CREATE INDEX "wagtailcore_taskstate_workflow_state_id_9239a775" ON "wagtailcore_taskstate" ("workflow_state_id");
CREATE INDEX "wagtailcore_taskstate_finished_by_id_13f98229" ON "wagtailcore_taskstate" ("finished_by_id");
CREATE INDEX "wagtailcore_taskstate_revision_id_df25a499" ON "wagtailcore_taskstate" ("revision_id");
CREATE UNIQUE INDEX "unique_in_progress_workflow" ON "wagtailcore_workflowstate" ("base_content_type_id", "object_id") WHERE "status" IN ('in_progress', 'needs_changes');
CREATE INDEX "wagtailcore_workflowstate_requested_by_id_4090bca3" ON "wagtailcore_workflowstate" ("requested_by_id");
CREATE INDEX "wagtailcore_workflowstate_workflow_id_1f18378f" ON "wagtailcore_workflowstate" ("workflow_id");
CREATE INDEX "wagtailcore_workflowstate_base_content_type_id_a30dc576" ON "wagtailcore_workflowstate" ("base_content_type_id");
CREATE INDEX "wagtailcore_workflowstate_content_type_id_2bb78ce1" ON "wagtailcore_workflowstate" ("content_type_id");
CREATE INDEX "workflowstate_ct_id_idx" ON "wagtailcore_workflowstate" ("content_type_id", "object_id");
CREATE INDEX "workflowstate_base_ct_id_idx" ON "wagtailcore_workflowstate" ("base_content_type_id", "object_id");
CREATE INDEX "wagtailcore_workflowcontenttype_workflow_id_9aad7cd2" ON "wagtailcore_workflowcontenttype" ("workflow_id");
CREATE INDEX "wagtailcore_modellogentry_action_d2d856ee" ON "wagtailcore_modellogentry" ("action");
CREATE INDEX "wagtailcore_modellogentry_timestamp_9694521b" ON "wagtailcore_modellogentry" ("timestamp");
CREATE INDEX "wagtailcore_modellogentry_content_changed_8bc39742" ON "wagtailcore_modellogentry" ("content_changed");
CREATE INDEX "wagtailcore_modellogentry_object_id_e0e7d4ef" ON "wagtailcore_modellogentry" ("object_id");
CREATE INDEX "wagtailcore_modellogentry_content_type_id_68849e77" ON "wagtailcore_modellogentry" ("content_type_id");
CREATE INDEX "wagtailcore_modellogentry_user_id_0278d1bf" ON "wagtailcore_modellogentry" ("user_id");
CREATE INDEX "wagtailcore_modellogentry_revision_id_df6ca33a" ON "wagtailcore_modellogentry" ("revision_id");
CREATE INDEX "wagtailcore_pagelogentry_action_c2408198" ON "wagtailcore_pagelogentry" ("action");
CREATE INDEX "wagtailcore_pagelogentry_timestamp_deb774c4" ON "wagtailcore_pagelogentry" ("timestamp");
CREATE INDEX "wagtailcore_pagelogentry_content_changed_99f27ade" ON "wagtailcore_pagelogentry" ("content_changed");
CREATE INDEX "wagtailcore_pagelogentry_content_type_id_74e7708a" ON "wagtailcore_pagelogentry" ("content_type_id");
CREATE INDEX "wagtailcore_pagelogentry_page_id_8464e327" ON "wagtailcore_pagelogentry" ("page_id");
CREATE INDEX "wagtailcore_pagelogentry_revision_id_8043d103" ON "wagtailcore_pagelogentry" ("revision_id");
CREATE INDEX "wagtailcore_pagelogentry_user_id_604ccfd8" ON "wagtailcore_pagelogentry" ("user_id");
CREATE INDEX "wagtailcore_grouppagepermission_group_id_fc07e671" ON "wagtailcore_grouppagepermission" ("group_id");
CREATE INDEX "wagtailcore_grouppagepermission_page_id_710b114a" ON "wagtailcore_grouppagepermission" ("page_id");
CREATE INDEX "wagtailcore_grouppagepermission_permission_id_05acb22e" ON "wagtailcore_grouppagepermission" ("permission_id");
CREATE INDEX "wagtailcore_revision_created_at_81450aa6" ON "wagtailcore_revision" ("created_at");
CREATE INDEX "wagtailcore_revision_approved_go_live_at_88d3dee5" ON "wagtailcore_revision" ("approved_go_live_at");
CREATE INDEX "wagtailcore_revision_user_id_03df83b0" ON "wagtailcore_revision" ("user_id");
CREATE INDEX "wagtailcore_revision_content_type_id_c8cb69c0" ON "wagtailcore_revision" ("content_type_id");
CREATE INDEX "wagtailcore_revision_base_content_type_id_5b4ef7bd" ON "wagtailcore_revision" ("base_content_type_id");
CREATE INDEX "content_object_idx" ON "wagtailcore_revision" ("content_type_id", "object_id");
CREATE INDEX "base_content_object_idx" ON "wagtailcore_revision" ("base_content_type_id", "object_id");
CREATE INDEX "wagtailcore_uploadedfile_for_content_type_id_b0fc87b2" ON "wagtailcore_uploadedfile" ("for_content_type_id");
CREATE INDEX "wagtailcore_uploadedfile_uploaded_by_user_id_c7580fe8" ON "wagtailcore_uploadedfile" ("uploaded_by_user_id");
CREATE UNIQUE INDEX "wagtailcore_groupsitepermission_group_id_site_id_permission_id_a58ee30d_uniq" ON "wagtailcore_groupsitepermission" ("group_id", "site_id", "permission_id");
CREATE INDEX "wagtailcore_groupsitepermission_group_id_e5cdbee4" ON "wagtailcore_groupsitepermission" ("group_id");
CREATE INDEX "wagtailcore_groupsitepermission_permission_id_459b1f38" ON "wagtailcore_groupsitepermission" ("permission_id");
CREATE INDEX "wagtailcore_groupsitepermission_site_id_245de488" ON "wagtailcore_groupsitepermission" ("site_id");
CREATE INDEX "referenceindex_source_object" ON "wagtailcore_referenceindex" ("base_content_type_id", "object_id");
CREATE INDEX "referenceindex_target_object" ON "wagtailcore_referenceindex" ("to_content_type_id", "to_object_id");
CREATE INDEX "wagtailcore_uuid_d6363b_idx" ON "wagtailcore_modellogentry" ("uuid", "action", "timestamp" DESC);
CREATE INDEX "wagtailcore_uuid_06a44d_idx" ON "wagtailcore_pagelogentry" ("uuid", "action", "timestamp" DESC);
CREATE INDEX "wagtailcore_apitoken_user_id_49b1141b" ON "wagtailcore_apitoken" ("user_id");
CREATE INDEX "services_service_first_published_at_c635924b" ON "services_service" ("first_published_at");
CREATE INDEX "services_service_latest_revision_id_50e4407a" ON "services_service" ("latest_revision_id");
CREATE INDEX "services_service_live_revision_id_f843b089" ON "services_service" ("live_revision_id");
CREATE INDEX "services_service_locked_by_id_b1690595" ON "services_service" ("locked_by_id");
CREATE INDEX "services_servicefacts_area_id_1777cf38" ON "services_servicefacts" ("area_id");
CREATE UNIQUE INDEX "services_servicefacts_needs_servicefacts_id_need_id_4a1d7aca_uniq" ON "services_servicefacts_needs" ("servicefacts_id", "need_id");
CREATE INDEX "services_servicefacts_needs_servicefacts_id_68b36cd4" ON "services_servicefacts_needs" ("servicefacts_id");
CREATE INDEX "services_servicefacts_needs_need_id_8f72b3db" ON "services_servicefacts_needs" ("need_id");
CREATE UNIQUE INDEX "services_servicefacts_languages_servicefacts_id_spokenlanguage_id_74223779_uniq" ON "services_servicefacts_languages" ("servicefacts_id", "spokenlanguage_id");
CREATE INDEX "services_servicefacts_languages_servicefacts_id_9073d4b4" ON "services_servicefacts_languages" ("servicefacts_id");
CREATE INDEX "services_servicefacts_languages_spokenlanguage_id_0bb93a0b" ON "services_servicefacts_languages" ("spokenlanguage_id");
CREATE INDEX "schedule_calendarrelation_object_id_1743bce6" ON "schedule_calendarrelation" ("object_id");
CREATE INDEX "schedule_calendarrelation_calendar_id_0a50be2e" ON "schedule_calendarrelation" ("calendar_id");
CREATE INDEX "schedule_calendarrelation_content_type_id_f2a42f5b" ON "schedule_calendarrelation" ("content_type_id");
CREATE INDEX "schedule_event_start_a11492a7" ON "schedule_event" ("start");
CREATE INDEX "schedule_event_end_674c5848" ON "schedule_event" ("end");
CREATE INDEX "schedule_event_end_recurring_period_672addcf" ON "schedule_event" ("end_recurring_period");
CREATE INDEX "schedule_event_calendar_id_eb1c700f" ON "schedule_event" ("calendar_id");
CREATE INDEX "schedule_event_creator_id_d2ffab6e" ON "schedule_event" ("creator_id");
CREATE INDEX "schedule_event_rule_id_90b83d31" ON "schedule_event" ("rule_id");
CREATE INDEX "schedule_eventrelation_object_id_e22334a2" ON "schedule_eventrelation" ("object_id");
CREATE INDEX "schedule_eventrelation_content_type_id_d4187723" ON "schedule_eventrelation" ("content_type_id");
CREATE INDEX "schedule_eventrelation_event_id_8c57a7b4" ON "schedule_eventrelation" ("event_id");
CREATE INDEX "schedule_occurrence_start_b28eeb2f" ON "schedule_occurrence" ("start");
CREATE INDEX "schedule_occurrence_end_ae255624" ON "schedule_occurrence" ("end");
CREATE INDEX "schedule_occurrence_event_id_ade47cd8" ON "schedule_occurrence" ("event_id");
CREATE INDEX "booking_coach_first_published_at_a10778b6" ON "booking_coach" ("first_published_at");
CREATE INDEX "booking_request_person_number_c7db48f5" ON "booking_request" ("person_number");
CREATE INDEX "booking_coach_latest_revision_id_1682c271" ON "booking_coach" ("latest_revision_id");
CREATE INDEX "booking_coach_live_revision_id_d97e81f5" ON "booking_coach" ("live_revision_id");
CREATE INDEX "booking_coach_locked_by_id_363ce523" ON "booking_coach" ("locked_by_id");
CREATE UNIQUE INDEX "booking_coachfacts_languages_coachfacts_id_spokenlanguage_id_e3a58280_uniq" ON "booking_coachfacts_languages" ("coachfacts_id", "spokenlanguage_id");
CREATE INDEX "booking_coachfacts_languages_coachfacts_id_7b05f15d" ON "booking_coachfacts_languages" ("coachfacts_id");
CREATE INDEX "booking_coachfacts_languages_spokenlanguage_id_d681ccaa" ON "booking_coachfacts_languages" ("spokenlanguage_id");
CREATE INDEX "booking_request_appointment_id_9f744414" ON "booking_request" ("appointment_id");
CREATE INDEX "booking_request_need_id_e4b2d598" ON "booking_request" ("need_id");
CREATE INDEX "booking_request_spoken_language_id_b0f80b3d" ON "booking_request" ("spoken_language_id");
CREATE INDEX "booking_request_taken_by_id_f3983b73" ON "booking_request" ("taken_by_id");
CREATE INDEX "booking_requestperson_phone_c9d8de45" ON "booking_requestperson" ("phone");
CREATE INDEX "booking_requestperson_email_e7040c34" ON "booking_requestperson" ("email");
CREATE UNIQUE INDEX "booking_shift_coaches_shift_id_coach_id_2370bfc9_uniq" ON "booking_shift_coaches" ("shift_id", "coach_id");
CREATE INDEX "booking_shift_coaches_shift_id_c08da672" ON "booking_shift_coaches" ("shift_id");
CREATE INDEX "booking_shift_coaches_coach_id_c3b26f2d" ON "booking_shift_coaches" ("coach_id");
CREATE INDEX "booking_workinghours_coach_id_ce34cbdf" ON "booking_workinghours" ("coach_id");
CREATE INDEX "booking_absence_coach_id_f5967500" ON "booking_absence" ("coach_id");
CREATE INDEX "absence_ends" ON "booking_absence" ("ends_at");
CREATE INDEX "booking_coachtime_coach_id_af1a15f7" ON "booking_coachtime" ("coach_id");
CREATE INDEX "coach_time_search" ON "booking_coachtime" ("coach_id", "taken_until") WHERE "holding";
CREATE INDEX "coach_time_range" ON "booking_coachtime" ("taken_until", "coach_id") WHERE "holding";
CREATE INDEX "booking_shift_desk_id_1a3a1d5b" ON "booking_shift" ("desk_id");
CREATE TRIGGER coach_time_never_twice_insert BEFORE INSERT ON booking_coachtime
WHEN NEW.holding AND EXISTS (
    SELECT 1 FROM booking_coachtime AS other
    WHERE other.coach_id = NEW.coach_id AND other.holding
        AND other.taken_until > NEW.taken_from AND other.taken_from < NEW.taken_until
)
BEGIN SELECT RAISE(ABORT, 'coach_time_never_twice'); END;
CREATE TRIGGER coach_time_never_twice_update BEFORE UPDATE OF coach_id, taken_from, taken_until, holding ON booking_coachtime
WHEN NEW.holding AND EXISTS (
    SELECT 1 FROM booking_coachtime AS other
    WHERE other.coach_id = NEW.coach_id AND other.holding AND other.id <> OLD.id
        AND other.taken_until > NEW.taken_from AND other.taken_from < NEW.taken_until
)
BEGIN SELECT RAISE(ABORT, 'coach_time_never_twice'); END;
CREATE INDEX "booking_appointment_person_number_3cdeb4ec" ON "booking_appointment" ("person_number");
CREATE INDEX "booking_appointment_need_id_ce435fc1" ON "booking_appointment" ("need_id");
CREATE INDEX "booking_appointment_spoken_language_id_660823a2" ON "booking_appointment" ("spoken_language_id");
CREATE INDEX "appointment_state" ON "booking_appointment" ("state");
CREATE INDEX "booking_deskvisit_visited_at_b7757b8d" ON "booking_deskvisit" ("visited_at");
CREATE INDEX "booking_deskvisit_need_id_38acd935" ON "booking_deskvisit" ("need_id");
CREATE INDEX "booking_deskvisit_recorded_by_id_ae9a9e32" ON "booking_deskvisit" ("recorded_by_id");
CREATE INDEX "booking_deskvisit_spoken_language_id_ad6eadc5" ON "booking_deskvisit" ("spoken_language_id");
CREATE INDEX "booking_appointmentperson_phone_7b43fc79" ON "booking_appointmentperson" ("phone");
CREATE INDEX "booking_appointmentperson_email_918705bf" ON "booking_appointmentperson" ("email");
CREATE INDEX "django_task_queue_n_99c321_idx" ON "django_tasks_database_dbtaskresult" ("queue_name");
CREATE INDEX "django_task_backend_071754_idx" ON "django_tasks_database_dbtaskresult" ("backend_name");
CREATE INDEX "tasks_db_new_ordering_idx" ON "django_tasks_database_dbtaskresult" ("status", "priority" DESC, "run_after" ASC, "enqueued_at" ASC) WHERE "status" = 'READY';
CREATE UNIQUE INDEX "spoken_language_code_once" ON "services_spokenlanguage" ("code") WHERE NOT ("code" = '');
CREATE INDEX "services_material_first_published_at_8f2d1102" ON "services_material" ("first_published_at");
CREATE INDEX "services_material_latest_revision_id_440a8b79" ON "services_material" ("latest_revision_id");
CREATE INDEX "services_material_live_revision_id_e3ecc507" ON "services_material" ("live_revision_id");
CREATE INDEX "services_materialfile_language_id_50a497c7" ON "services_materialfile" ("language_id");
CREATE INDEX "services_materialfile_material_id_00d7c458" ON "services_materialfile" ("material_id");
CREATE INDEX "services_materialfacts_trade_id_acb41e16" ON "services_materialfacts" ("trade_id");
CREATE UNIQUE INDEX "services_materialfacts_needs_materialfacts_id_need_id_f7bbf203_uniq" ON "services_materialfacts_needs" ("materialfacts_id", "need_id");
CREATE INDEX "services_materialfacts_needs_materialfacts_id_8e1791ca" ON "services_materialfacts_needs" ("materialfacts_id");
CREATE INDEX "services_materialfacts_needs_need_id_e6f5a169" ON "services_materialfacts_needs" ("need_id");
CREATE UNIQUE INDEX "services_materialfacts_services_materialfacts_id_service_id_b94a2fb7_uniq" ON "services_materialfacts_services" ("materialfacts_id", "service_id");
CREATE INDEX "services_materialfacts_services_materialfacts_id_22dc7d6a" ON "services_materialfacts_services" ("materialfacts_id");
CREATE INDEX "services_materialfacts_services_service_id_bc545f80" ON "services_materialfacts_services" ("service_id");
CREATE INDEX "events_event_first_published_at_5719fccf" ON "events_event" ("first_published_at");
CREATE INDEX "events_event_latest_revision_id_f8cbabbe" ON "events_event" ("latest_revision_id");
CREATE INDEX "events_event_live_revision_id_68d16859" ON "events_event" ("live_revision_id");
CREATE INDEX "events_event_locked_by_id_c5108c7a" ON "events_event" ("locked_by_id");
CREATE INDEX "events_feedback_event_id_3fadf249" ON "events_feedback" ("event_id");
CREATE INDEX "events_question_event_id_3edfdfe3" ON "events_question" ("event_id");
CREATE INDEX "events_registrationperson_phone_2fd08d9f" ON "events_registrationperson" ("phone");
CREATE INDEX "events_registrationperson_email_07182200" ON "events_registrationperson" ("email");
CREATE INDEX "events_eventfacts_organiser_id_9fcd96dc" ON "events_eventfacts" ("organiser_id");
CREATE INDEX "events_eventfacts_service_id_c50738a2" ON "events_eventfacts" ("service_id");
CREATE INDEX "events_eventfacts_venue_id_a6da3209" ON "events_eventfacts" ("venue_id");
CREATE UNIQUE INDEX "events_eventfacts_interpreted_eventfacts_id_spokenlanguage_id_842f067b_uniq" ON "events_eventfacts_interpreted" ("eventfacts_id", "spokenlanguage_id");
CREATE INDEX "events_eventfacts_interpreted_eventfacts_id_52e7a452" ON "events_eventfacts_interpreted" ("eventfacts_id");
CREATE INDEX "events_eventfacts_interpreted_spokenlanguage_id_3ec100c7" ON "events_eventfacts_interpreted" ("spokenlanguage_id");
CREATE UNIQUE INDEX "events_eventfacts_languages_eventfacts_id_spokenlanguage_id_6b69c928_uniq" ON "events_eventfacts_languages" ("eventfacts_id", "spokenlanguage_id");
CREATE INDEX "events_eventfacts_languages_eventfacts_id_233efb25" ON "events_eventfacts_languages" ("eventfacts_id");
CREATE INDEX "events_eventfacts_languages_spokenlanguage_id_ba0d7454" ON "events_eventfacts_languages" ("spokenlanguage_id");
CREATE INDEX "events_answer_question_id_d0ed4a8f" ON "events_answer" ("question_id");
CREATE INDEX "events_answer_person_id_b6d1c7e0" ON "events_answer" ("person_id");
CREATE INDEX "events_registration_person_number_9cadc47c" ON "events_registration" ("person_number");
CREATE INDEX "events_registration_group_94c5a2bc" ON "events_registration" ("group");
CREATE INDEX "events_registration_submission_key_25a9d344" ON "events_registration" ("submission_key");
CREATE INDEX "events_registration_event_id_75b6f198" ON "events_registration" ("event_id");
CREATE INDEX "events_registration_partner_id_41bcd683" ON "events_registration" ("partner_id");
CREATE INDEX "events_registration_spoken_language_id_0004882d" ON "events_registration" ("spoken_language_id");
CREATE INDEX "events_registration_session_id_668ef6c4" ON "events_registration" ("session_id");
CREATE INDEX "registration_session" ON "events_registration" ("session_id", "state");
CREATE INDEX "registration_event" ON "events_registration" ("event_id", "state");
CREATE INDEX "events_place_coach_id_54be70cb" ON "events_place" ("coach_id");
CREATE INDEX "events_place_session_id_26182fa4" ON "events_place" ("session_id");
CREATE INDEX "events_attendance_registration_id_3b3e01a2" ON "events_attendance" ("registration_id");
CREATE INDEX "events_attendance_session_id_1030f284" ON "events_attendance" ("session_id");
CREATE INDEX "events_sessioncoach_coach_id_3ccd67c1" ON "events_sessioncoach" ("coach_id");
CREATE INDEX "events_sessioncoach_session_id_629e8858" ON "events_sessioncoach" ("session_id");
CREATE INDEX "events_session_series_25db40dd" ON "events_session" ("series");
CREATE INDEX "events_session_event_id_af0b4bf3" ON "events_session" ("event_id");
CREATE INDEX "events_session_venue_id_a9a707d2" ON "events_session" ("venue_id");
CREATE INDEX "session_starts" ON "events_session" ("starts_at");
CREATE INDEX "session_event" ON "events_session" ("event_id", "starts_at");
CREATE INDEX "event_kind" ON "events_eventfacts" ("kind");
CREATE INDEX "events_walkins_session_id_ff6cae44" ON "events_walkins" ("session_id");
CREATE INDEX "events_walkins_spoken_language_id_7c12c368" ON "events_walkins" ("spoken_language_id");
CREATE UNIQUE INDEX "walk_ins_once_without_language" ON "events_walkins" ("session_id") WHERE "spoken_language_id" IS NULL;
CREATE UNIQUE INDEX "events_eventfacts_materials_eventfacts_id_material_id_c6c0180b_uniq" ON "events_eventfacts_materials" ("eventfacts_id", "material_id");
CREATE INDEX "events_eventfacts_materials_eventfacts_id_8771138a" ON "events_eventfacts_materials" ("eventfacts_id");
CREATE INDEX "events_eventfacts_materials_material_id_a2bffaf2" ON "events_eventfacts_materials" ("material_id");
CREATE INDEX "home_contentpage_key_c11e846f" ON "home_contentpage" ("key");
CREATE INDEX "home_guidepage_responsible_id_98670512" ON "home_guidepage" ("responsible_id");
CREATE INDEX "home_notice_first_published_at_3e902c8a" ON "home_notice" ("first_published_at");
CREATE INDEX "home_notice_latest_revision_id_6a098f5b" ON "home_notice" ("latest_revision_id");
CREATE INDEX "home_notice_live_revision_id_a12ecc34" ON "home_notice" ("live_revision_id");
CREATE INDEX "home_noticefacts_starts_at_0c452fa0" ON "home_noticefacts" ("starts_at");
CREATE INDEX "home_noticefacts_ends_at_cc641e5d" ON "home_noticefacts" ("ends_at");
CREATE INDEX "home_sharedweek_expires_at_c8041e2f" ON "home_sharedweek" ("expires_at");
CREATE INDEX "home_waitingtime_spoken_language_id_63da670d" ON "home_waitingtime" ("spoken_language_id");
CREATE INDEX "home_sharedweek_request_id_af998a84" ON "home_sharedweek" ("request_id");
CREATE INDEX "home_erasure_erased_at_d2ddba07" ON "home_erasure" ("erased_at");
CREATE INDEX "home_erasure_erased_by_id_45611116" ON "home_erasure" ("erased_by_id");
CREATE INDEX "otp_static_statictoken_token_d0a51866" ON "otp_static_statictoken" ("token");
CREATE INDEX "otp_static_statictoken_device_id_74b7c7d1" ON "otp_static_statictoken" ("device_id");
CREATE INDEX "otp_static_staticdevice_user_id_7f9cff2b" ON "otp_static_staticdevice" ("user_id");
CREATE INDEX "otp_totp_totpdevice_user_id_0fb18292" ON "otp_totp_totpdevice" ("user_id");
CREATE UNIQUE INDEX "wagtailimages_rendition_image_id_filter_spec_focal_point_key_323c8fe0_uniq" ON "wagtailimages_rendition" ("image_id", "filter_spec", "focal_point_key");
CREATE INDEX "wagtailimages_rendition_filter_spec_1cba3201" ON "wagtailimages_rendition" ("filter_spec");
CREATE INDEX "wagtailimages_rendition_image_id_3e1fd774" ON "wagtailimages_rendition" ("image_id");
CREATE INDEX "wagtailimages_image_created_at_86fa6cd4" ON "wagtailimages_image" ("created_at");
CREATE INDEX "wagtailimages_image_uploaded_by_user_id_5d73dc75" ON "wagtailimages_image" ("uploaded_by_user_id");
CREATE INDEX "wagtailimages_image_collection_id_c2f8af7e" ON "wagtailimages_image" ("collection_id");
CREATE INDEX "wagtailimages_image_file_hash_fb5bbb23" ON "wagtailimages_image" ("file_hash");
CREATE INDEX "portal_viewlog_viewer_id_fa836fd9" ON "portal_viewlog" ("viewer_id");
CREATE INDEX "viewlog_owner" ON "portal_viewlog" ("owner_kind", "owner_id");
CREATE INDEX "portal_funder_logo_id_74c906bd" ON "portal_funder" ("logo_id");
CREATE INDEX "message_waiting" ON "portal_message" ("state", "due_at");
CREATE INDEX "message_owner" ON "portal_message" ("owner_kind", "owner_id");
CREATE INDEX "django_session_expire_date_a5c62663" ON "django_session" ("expire_date");
CREATE INDEX "taggit_taggeditem_object_id_e2d7d1df" ON "taggit_taggeditem" ("object_id");
CREATE INDEX "taggit_taggeditem_content_type_id_9957a03c" ON "taggit_taggeditem" ("content_type_id");
CREATE INDEX "taggit_taggeditem_tag_id_f4f5b767" ON "taggit_taggeditem" ("tag_id");
CREATE INDEX "taggit_tagg_content_8fc721_idx" ON "taggit_taggeditem" ("content_type_id", "object_id");
CREATE INDEX "wagtailadmin_editingsession_content_type_id_4df7730e" ON "wagtailadmin_editingsession" ("content_type_id");
CREATE INDEX "wagtailadmin_editingsession_user_id_6e1a9b70" ON "wagtailadmin_editingsession" ("user_id");
CREATE INDEX "wagtailadmi_content_717955_idx" ON "wagtailadmin_editingsession" ("content_type_id", "object_id");
CREATE INDEX "wagtailadmin_formstate_content_type_id_e32438b3" ON "wagtailadmin_formstate" ("content_type_id");
CREATE INDEX "wagtailadmin_formstate_user_id_b910adc2" ON "wagtailadmin_formstate" ("user_id");
CREATE INDEX "formstate_user_object" ON "wagtailadmin_formstate" ("user_id", "content_type_id", "object_id", "parent_object_id");
CREATE INDEX "wagtaildocs_document_uploaded_by_user_id_17258b41" ON "wagtaildocs_document" ("uploaded_by_user_id");
CREATE INDEX "wagtaildocs_document_collection_id_23881625" ON "wagtaildocs_document" ("collection_id");
CREATE INDEX "wagtailembeds_embed_cache_until_26c94bb0" ON "wagtailembeds_embed" ("cache_until");
CREATE INDEX "wagtailforms_formsubmission_page_id_e48e93e7" ON "wagtailforms_formsubmission" ("page_id");
CREATE UNIQUE INDEX "wagtailredirects_redirect_old_path_site_id_783622d7_uniq" ON "wagtailredirects_redirect" ("old_path", "site_id");
CREATE INDEX "wagtailredirects_redirect_old_path_bb35247b" ON "wagtailredirects_redirect" ("old_path");
CREATE INDEX "wagtailredirects_redirect_redirect_page_id_b5728a8f" ON "wagtailredirects_redirect" ("redirect_page_id");
CREATE INDEX "wagtailredirects_redirect_site_id_780a0e1e" ON "wagtailredirects_redirect" ("site_id");
CREATE UNIQUE INDEX "wagtailsearch_indexentry_content_type_id_object_id_bcd7ba73_uniq" ON "wagtailsearch_indexentry" ("content_type_id", "object_id");
CREATE INDEX "wagtailsearch_indexentry_content_type_id_62ed694f" ON "wagtailsearch_indexentry" ("content_type_id");
CREATE TRIGGER insert_wagtailsearch_indexentry_fts AFTER INSERT ON wagtailsearch_indexentry BEGIN INSERT INTO wagtailsearch_indexentry_fts(title, body, autocomplete, rowid) VALUES (NEW.title, NEW.body, NEW.autocomplete, NEW.id); END;
CREATE TRIGGER update_wagtailsearch_indexentry_fts AFTER UPDATE ON wagtailsearch_indexentry BEGIN UPDATE wagtailsearch_indexentry_fts SET title=NEW.title, body=NEW.body, autocomplete=NEW.autocomplete WHERE rowid=NEW.id; END;
CREATE TRIGGER delete_wagtailsearch_indexentry_fts AFTER DELETE ON wagtailsearch_indexentry BEGIN DELETE FROM wagtailsearch_indexentry_fts WHERE rowid=OLD.id; END;
PRAGMA writable_schema=OFF;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('django_migrations',293);
INSERT INTO "sqlite_sequence" VALUES('django_content_type',116);
INSERT INTO "sqlite_sequence" VALUES('auth_permission',483);
INSERT INTO "sqlite_sequence" VALUES('auth_group',7);
INSERT INTO "sqlite_sequence" VALUES('auth_user',1);
INSERT INTO "sqlite_sequence" VALUES('wagtailcore_collection',1);
INSERT INTO "sqlite_sequence" VALUES('wagtailcore_pageviewrestriction',0);
INSERT INTO "sqlite_sequence" VALUES('wagtailcore_site',2);
INSERT INTO "sqlite_sequence" VALUES('wagtailcore_task',2);
INSERT INTO "sqlite_sequence" VALUES('wagtailcore_groupapprovaltask_groups',5);
INSERT INTO "sqlite_sequence" VALUES('wagtailcore_workflow',2);
INSERT INTO "sqlite_sequence" VALUES('wagtailcore_workflowtask',2);
INSERT INTO "sqlite_sequence" VALUES('wagtailcore_locale',9);
INSERT INTO "sqlite_sequence" VALUES('wagtailcore_page',146);
INSERT INTO "sqlite_sequence" VALUES('wagtailcore_comment',0);
INSERT INTO "sqlite_sequence" VALUES('wagtailcore_taskstate',0);
INSERT INTO "sqlite_sequence" VALUES('wagtailcore_workflowstate',0);
INSERT INTO "sqlite_sequence" VALUES('wagtailcore_modellogentry',0);
INSERT INTO "sqlite_sequence" VALUES('wagtailcore_pagelogentry',135);
INSERT INTO "sqlite_sequence" VALUES('wagtailcore_grouppagepermission',35);
INSERT INTO "sqlite_sequence" VALUES('wagtailcore_revision',0);
INSERT INTO "sqlite_sequence" VALUES('services_partner',1);
INSERT INTO "sqlite_sequence" VALUES('schedule_calendar',1);
INSERT INTO "sqlite_sequence" VALUES('schedule_calendarrelation',0);
INSERT INTO "sqlite_sequence" VALUES('schedule_event',4);
INSERT INTO "sqlite_sequence" VALUES('schedule_eventrelation',0);
INSERT INTO "sqlite_sequence" VALUES('schedule_occurrence',0);
INSERT INTO "sqlite_sequence" VALUES('schedule_rule',1);
INSERT INTO "sqlite_sequence" VALUES('booking_closure',1);
INSERT INTO "sqlite_sequence" VALUES('booking_openinghours',0);
INSERT INTO "sqlite_sequence" VALUES('booking_requestperson',1);
INSERT INTO "sqlite_sequence" VALUES('booking_workinghours',4);
INSERT INTO "sqlite_sequence" VALUES('booking_absence',1);
INSERT INTO "sqlite_sequence" VALUES('booking_coachtime',1);
INSERT INTO "sqlite_sequence" VALUES('booking_shift',1);
INSERT INTO "sqlite_sequence" VALUES('booking_appointment',1);
INSERT INTO "sqlite_sequence" VALUES('booking_coachfacts',1);
INSERT INTO "sqlite_sequence" VALUES('booking_bookingrules',1);
INSERT INTO "sqlite_sequence" VALUES('booking_messagetemplate',5);
INSERT INTO "sqlite_sequence" VALUES('booking_appointmentperson',1);
INSERT INTO "sqlite_sequence" VALUES('services_spokenlanguage',15);
INSERT INTO "sqlite_sequence" VALUES('events_registration',3);
INSERT INTO "sqlite_sequence" VALUES('events_place',4);
INSERT INTO "sqlite_sequence" VALUES('events_attendance',0);
INSERT INTO "sqlite_sequence" VALUES('events_sessioncoach',0);
INSERT INTO "sqlite_sequence" VALUES('events_session',5);
INSERT INTO "sqlite_sequence" VALUES('events_walkins',0);
INSERT INTO "sqlite_sequence" VALUES('events_messagetemplate',11);
INSERT INTO "sqlite_sequence" VALUES('otp_static_staticdevice',0);
INSERT INTO "sqlite_sequence" VALUES('otp_totp_totpdevice',0);
INSERT INTO "sqlite_sequence" VALUES('auth_group_permissions',658);
INSERT INTO "sqlite_sequence" VALUES('wagtailcore_groupcollectionpermission',12);
INSERT INTO "sqlite_sequence" VALUES('wagtailimages_rendition',0);
INSERT INTO "sqlite_sequence" VALUES('wagtailimages_image',1);
INSERT INTO "sqlite_sequence" VALUES('portal_message',10);
INSERT INTO "sqlite_sequence" VALUES('taggit_taggeditem',0);
INSERT INTO "sqlite_sequence" VALUES('taggit_tag',0);
INSERT INTO "sqlite_sequence" VALUES('wagtailadmin_editingsession',0);
INSERT INTO "sqlite_sequence" VALUES('wagtaildocs_document',0);
INSERT INTO "sqlite_sequence" VALUES('wagtailembeds_embed',0);
INSERT INTO "sqlite_sequence" VALUES('wagtailforms_formsubmission',0);
INSERT INTO "sqlite_sequence" VALUES('wagtailredirects_redirect',0);
INSERT INTO "sqlite_sequence" VALUES('wagtailsearch_indexentry',0);
INSERT INTO "sqlite_sequence" VALUES('wagtailusers_userprofile',0);
INSERT INTO "sqlite_sequence" VALUES('portal_housefacts',1);
INSERT INTO "sqlite_sequence" VALUES('portal_textmarks',20);
INSERT INTO "sqlite_sequence" VALUES('booking_coach',1);
INSERT INTO "sqlite_sequence" VALUES('booking_coachfacts_languages',2);
INSERT INTO "sqlite_sequence" VALUES('auth_user_groups',1);
INSERT INTO "sqlite_sequence" VALUES('booking_desk',1);
INSERT INTO "sqlite_sequence" VALUES('booking_shift_coaches',1);
INSERT INTO "sqlite_sequence" VALUES('booking_deskvisit',1);
INSERT INTO "sqlite_sequence" VALUES('services_service',1);
INSERT INTO "sqlite_sequence" VALUES('services_area',1);
INSERT INTO "sqlite_sequence" VALUES('services_servicefacts',1);
INSERT INTO "sqlite_sequence" VALUES('services_material',1);
INSERT INTO "sqlite_sequence" VALUES('services_materialfacts',1);
INSERT INTO "sqlite_sequence" VALUES('services_materialfile',1);
INSERT INTO "sqlite_sequence" VALUES('home_sharedweek',1);
INSERT INTO "sqlite_sequence" VALUES('home_notice',1);
INSERT INTO "sqlite_sequence" VALUES('home_noticefacts',1);
INSERT INTO "sqlite_sequence" VALUES('portal_recording',1);
INSERT INTO "sqlite_sequence" VALUES('services_need',1);
INSERT INTO "sqlite_sequence" VALUES('booking_request',1);
INSERT INTO "sqlite_sequence" VALUES('portal_viewlog',1);
INSERT INTO "sqlite_sequence" VALUES('events_venue',1);
INSERT INTO "sqlite_sequence" VALUES('events_event',3);
INSERT INTO "sqlite_sequence" VALUES('events_eventfacts',3);
INSERT INTO "sqlite_sequence" VALUES('events_eventfacts_languages',3);
INSERT INTO "sqlite_sequence" VALUES('events_registrationperson',3);
INSERT INTO "sqlite_sequence" VALUES('portal_funder',1);
COMMIT;
