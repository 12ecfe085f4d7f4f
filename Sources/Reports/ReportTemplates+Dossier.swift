extension ReportTemplates {
    static let dossier = """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        \(policy)
        <title>{{applicant}} · {{formTitle}}核对</title>
        <style>{{>style}}</style>
        </head>
        <body>
        <header>
        <p class="up"><a href="../index.html">← 返回总表</a><span>{{formTitle}}　纸质版与电子版核对</span></p>
        <h1>{{applicant}}</h1>
        <p class="project">{{project}}</p>
        <dl class="facts"><div><dt>申报编号</dt><dd>{{application}}</dd></div>\
        {{#dossier}}<div><dt>卷宗</dt><dd>{{dossier}}</dd></div>{{/dossier}}\
        {{#tallies}}<div class="tally {{verdict}}"><dt>{{sign}} {{word}}</dt><dd>{{number}} 项</dd></div>{{/tallies}}</dl>
        {{#hasCopies}}<table class="copies">
        <thead><tr><th>份</th><th>文件</th><th>页数</th><th>对应电子版</th><th>依据</th></tr></thead>
        <tbody>
        {{#copies}}<tr><td>{{caption}}</td><td class="v">{{name}}</td><td class="n">{{pageCount}}</td>\
        <td class="v">{{application}}</td><td>{{reason}}{{#confidence}}（把握 {{confidence}}）{{/confidence}}</td></tr>
        {{/copies}}</tbody>
        </table>{{/hasCopies}}
        {{^hasCopies}}<p class="notice">没有收到这一申报的纸质材料。</p>{{/hasCopies}}
        </header>
        <main>
        <section>
        <h2>发现的问题</h2>
        {{^hasFindings}}<p class="notice">✓ 没有发现问题。</p>{{/hasFindings}}
        {{#groups}}<h3 class="{{severity}}"><b class="sign">{{sign}}</b>{{severityWord}}<small>{{count}} 条</small></h3>
        {{#findings}}{{>finding}}{{/findings}}
        {{/groups}}</section>
        {{#hasCopies}}<section>
        <h2>逐项核对</h2>
        <input type="checkbox" id="odd"><label for="odd" class="filter">只看需要核对的栏目</label>
        <table class="fields">
        <colgroup><col class="c1"><col class="c2"><col class="c3"><col class="c4"><col class="c5"></colgroup>
        <thead><tr><th>栏目</th><th>份</th><th>结论</th><th>纸质版</th><th>电子版</th></tr></thead>
        {{#parts}}<tbody>
        <tr class="part"><th colspan="5">{{partCaption}}</th></tr>
        {{#rows}}{{>row}}{{/rows}}</tbody>
        {{/parts}}</table>
        </section>
        <section class="pages">
        <h2>各页影像</h2>
        {{#copies}}<h3>{{caption}}<small class="v">{{name}}，{{pageCount}} 页</small></h3>
        <ol class="thumbs">
        {{#pages}}<li{{#isOdd}} class="odd"{{/isOdd}}><a href="{{picture}}" target="_blank">\
        <img loading="lazy" src="{{picture}}" alt="第 {{number}} 页影像"></a>\
        <span>{{number}}　{{role}}{{#isOdd}} !{{/isOdd}}</span><small>{{scan}}</small>\
        {{#failure}}<small class="failure">{{failure}}</small>{{/failure}}</li>
        {{/pages}}</ol>
        {{/copies}}</section>{{/hasCopies}}
        </main>
        </body>
        </html>

        """

    static let finding = """
        <article class="finding {{severity}}"><div class="said">\
        <p class="tags"><span class="badge"><b class="sign">{{sign}}</b>{{kindWord}}</span>\
        {{#caption}}<span class="field">{{caption}}</span>{{/caption}}\
        {{#place}}<span class="place">{{place}}</span>{{/place}}</p>\
        <p class="message">{{message}}</p>\
        {{#hasValues}}<dl class="sides"><dt>纸质</dt><dd class="v">{{#paper}}{{>text}}{{/paper}}</dd>\
        <dt>电子</dt><dd class="v">{{#record}}{{>text}}{{/record}}</dd></dl>{{/hasValues}}\
        {{#clause}}<p class="clause">依据：{{clause}}</p>{{/clause}}</div>\
        {{#crop}}<div class="seen">{{>crop}}</div>{{/crop}}</article>

        """

    static let row = """
        <tr class="{{verdict}}">{{#caption}}<th rowspan="{{span}}" title="{{field}}">{{caption}}</th>{{/caption}}\
        <td class="copy">{{copyWord}}</td>\
        <td class="verdict" title="把握 {{confidence}}%"><b class="sign">{{sign}}</b>{{verdictWord}}</td>\
        <td class="v">{{#paper}}{{>text}}{{/paper}}{{#crop}}{{>crop}}{{/crop}}\
        {{#foldedCrop}}<details class="look"><summary>看影像</summary>{{>crop}}</details>{{/foldedCrop}}</td>\
        <td class="v">{{#record}}{{>text}}{{/record}}</td></tr>

        """
}
