/// The style of all pages, put into each of them: a page must stand alone on a file share.
enum Stylesheet {
    static let text = """
        :root{--ink:#1d2329;--soft:#5b6670;--line:#d9dee3;--ground:#f4f6f7;--paper:#fff;--link:#17507f;
        --error:#a8201a;--error-bg:#fbeceb;--warning:#835600;--warning-bg:#fdf4e1;--same:#2c6240;--mark:#ffd9d6}
        *{box-sizing:border-box}
        body{margin:0;background:var(--ground);color:var(--ink);font:14px/1.55 "Noto Sans CJK SC","Source Han Sans SC",
        "Microsoft YaHei","PingFang SC","WenQuanYi Micro Hei",sans-serif;font-variant-numeric:tabular-nums}
        header,main{max-width:1240px;margin:0 auto;padding:0 24px}
        header{padding-top:18px}
        a{color:var(--link);text-decoration:none}a:hover{text-decoration:underline}
        h1{font-size:22px;line-height:1.3;margin:6px 0 2px}
        h2{font-size:16px;margin:28px 0 10px;padding-bottom:5px;border-bottom:2px solid var(--ink)}
        h3{font-size:14px;margin:18px 0 8px}
        small{font-size:12px;color:var(--soft);font-weight:400}h2 small,h3 small{margin-left:10px}
        p{margin:0}
        .up{display:flex;justify-content:space-between;color:var(--soft);font-size:12px}
        .project{font-size:15px;color:var(--soft)}
        .facts{display:flex;flex-wrap:wrap;gap:8px;margin:14px 0}
        .facts div{background:var(--paper);border:1px solid var(--line);border-radius:3px;padding:4px 12px}
        .facts dt{font-size:12px;color:var(--soft)}.facts dd{margin:0;font-weight:600}
        .balance{align-items:center}.balance>span{color:var(--soft);font-size:18px}.balance dd{font-size:18px}
        .tally.different dt{color:var(--error)}.tally.unsure dt{color:var(--warning)}.tally.same dt{color:var(--same)}
        .notice{background:var(--paper);border:1px solid var(--line);border-radius:3px;padding:10px 14px;margin:0}ul.notice{padding-left:32px}
        table{width:100%;border-collapse:collapse;background:var(--paper);border:1px solid var(--line)}
        th,td{padding:5px 10px;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
        thead th{font-size:12px;font-weight:600;color:var(--soft);background:#eef1f3;white-space:nowrap}
        .n{text-align:right;white-space:nowrap}.nowrap{white-space:nowrap}
        .v{white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate}
        .sign{display:inline-block;width:1.3em;text-align:center;margin-right:.25em;font-weight:700}
        .index tr.error td:first-child{color:var(--error);font-weight:600;box-shadow:inset 4px 0 var(--error)}
        .index tr.warning td:first-child{color:var(--warning);font-weight:600;box-shadow:inset 4px 0 #d09a2c}
        .index tr.clean td:first-child{color:var(--same)}
        .index tr.error .e,.index tr.warning .w,.index tr.error .w{font-weight:600}
        .copies td:not(:last-child){min-width:5em}.copies td.v{min-width:11em}
        h3.error{color:var(--error)}h3.warning{color:var(--warning)}
        .finding{display:flex;gap:18px;background:var(--paper);border:1px solid var(--line);
        border-left:4px solid #8d99a3;padding:9px 14px;margin-bottom:8px;break-inside:avoid}
        .finding.error{border-left-color:var(--error)}.finding.warning{border-left:4px dashed #d09a2c}
        .said{flex:1 1 0;min-width:0}.seen{flex:none}
        .tags{display:flex;flex-wrap:wrap;gap:10px;align-items:baseline;font-size:12px;color:var(--soft)}
        .badge{border:1px solid currentColor;border-radius:3px;padding:0 8px 0 2px;font-weight:600}
        .error .badge{color:var(--error);background:var(--error-bg)}
        .warning .badge{color:var(--warning);background:var(--warning-bg)}
        .tags .field{color:var(--ink);font-weight:600}
        .message{font-size:15px;margin:3px 0 5px}
        .clause{font-size:12px;color:var(--soft);margin-top:5px}
        .sides{display:grid;grid-template-columns:auto 1fr;gap:2px 10px;margin:0;padding:5px 10px;background:var(--ground)}
        .sides dt{color:var(--soft);font-size:12px;line-height:22px}.sides dd{margin:0}
        mark{background:var(--mark);color:inherit;font-weight:700;text-decoration:underline;
        text-decoration-thickness:2px;text-underline-offset:3px;text-decoration-color:var(--error)}
        mark.gap{display:inline-block;width:0;height:1em;border-left:3px solid var(--error);margin:0 2px;
        vertical-align:-2px}
        .cut{color:var(--soft);padding:0 3px}.remark{color:var(--soft)}
        summary{cursor:pointer;color:var(--link);font-size:12px;width:max-content}
        .full .v{margin-top:4px;padding:6px 10px;background:var(--ground);max-height:22em;overflow:auto}
        .crop{display:block;position:relative;overflow:hidden;background:#e9ecee;border:1px solid #b8c1c8;max-width:100%}
        .crop:hover{border-color:var(--link)}
        .crop img{position:absolute;max-width:none;color:var(--soft);font-size:12px}
        /* Outside the region, so that the line hides no stroke of what it marks. */
        .crop i{position:absolute;box-sizing:content-box;margin:-6px 0 0 -6px;padding:4px;
        border:2px solid rgba(200,30,20,.75);border-radius:2px}
        td .crop{margin-top:5px}
        .fields{table-layout:fixed}.c1{width:170px}.c2{width:64px}.c3{width:100px}.c4{width:auto}.c5{width:38%}
        .fields tbody th{font-weight:600;border-right:1px solid var(--line)}
        .fields .part th{background:#e4e9ec;font-size:12px;color:var(--soft);border-right:0}
        .fields .copy{color:var(--soft);font-size:12px;white-space:nowrap}
        .verdict{white-space:nowrap}
        tr.different .verdict{color:var(--error);font-weight:700;background:var(--error-bg)}
        tr.unsure .verdict{color:var(--warning);font-weight:700;background:var(--warning-bg)}
        tr.same .verdict{color:var(--same)}tr.uncompared .verdict{color:var(--soft)}
        #odd{margin:0 6px 10px 0;vertical-align:-1px}.filter{cursor:pointer;user-select:none}
        #odd:checked~.fields tr.same,#odd:checked~.fields tr.uncompared{display:none}
        .thumbs{display:grid;grid-template-columns:repeat(auto-fill,minmax(124px,1fr));gap:12px;margin:0;padding:0;
        list-style:none}
        .thumbs li{font-size:12px;line-height:1.4}
        .thumbs a{display:flex;align-items:center;justify-content:center;height:160px;background:#e9ecee;
        border:1px solid var(--line);margin-bottom:3px}
        .thumbs img{max-width:100%;max-height:158px;display:block}
        .thumbs small{display:block;font-size:11px}
        .odd a{border:2px dashed var(--warning)}.odd span,.failure{color:var(--warning);font-weight:600}
        footer{height:40px}main{padding-bottom:48px}
        @media screen and (max-width:900px){.finding{flex-direction:column}.c1{width:110px}.c5{width:32%}}
        @media print{@page{size:A4;margin:14mm 12mm}
        body{background:#fff;font-size:9.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
        header,main{max-width:none;padding:0}
        .up a,.filter,#odd,summary{display:none}details:not([open]){display:none}
        .finding{gap:10px;padding:6px 8px}.seen{max-width:48%}.seen .crop{zoom:.62}td .crop{zoom:.6}
        .c1{width:92px}.c2{width:44px}.c3{width:74px}tr,.thumbs li,.facts{break-inside:avoid}h2,h3{break-after:avoid}
        thead{display:table-header-group}.pages{break-before:page}
        .thumbs{grid-template-columns:repeat(6,1fr)}.thumbs a{height:130px}.thumbs img{max-height:128px}}
        """
}
