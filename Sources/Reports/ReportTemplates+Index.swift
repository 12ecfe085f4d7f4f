extension ReportTemplates {
    static let index = """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        \(policy)
        <title>{{formTitle}}核对总表</title>
        <style>{{>style}}</style>
        </head>
        <body>
        <header>
        <p class="up"><span>纸质版与电子版核对</span></p>
        <h1>{{formTitle}}　核对总表</h1>
        <p class="project">{{startedAt}} 开始，{{endedAt}} {{ending}}，共读 {{pagesRead}} 页</p>
        <dl class="facts balance"><div><dt>本次收到</dt><dd>{{received}} 份</dd></div><span>=</span>\
        <div><dt>✓ 已处理</dt><dd>{{taken}} 份</dd></div><span>+</span>\
        <div><dt>重复</dt><dd>{{duplicates}} 份</dd></div><span>+</span>\
        <div><dt>隔离</dt><dd>{{quarantined}} 份</dd></div><span>+</span>\
        <div><dt>留在收件夹</dt><dd>{{left}} 份</dd></div></dl>
        {{#balance}}<dl class="facts balance"><div><dt>累计收到</dt><dd>{{everReceived}} 份</dd></div><span>=</span>\
        <div><dt>✓ 已配齐</dt><dd>{{finished}} 份</dd></div><span>+</span>\
        <div><dt>待第二份</dt><dd>{{waitingForCopy}} 份</dd></div><span>+</span>\
        <div><dt>待电子版</dt><dd>{{waitingForRecord}} 份</dd></div><span>+</span>\
        <div><dt>重复</dt><dd>{{duplicates}} 份</dd></div><span>+</span>\
        <div><dt>隔离</dt><dd>{{quarantined}} 份</dd></div><span>+</span>\
        <div><dt>未处理完</dt><dd>{{failed}} 份</dd></div></dl>{{/balance}}
        </header>
        <main>
        {{#hasNotices}}<section>
        <h2>请先处理</h2>
        <ul class="notice">{{#notices}}<li>{{.}}</li>{{/notices}}</ul>
        </section>{{/hasNotices}}
        {{#hasRefusals}}<section>
        <h2>未处理的文件<small>{{quarantined}} 份隔离，{{duplicates}} 份重复</small></h2>
        <table>
        <thead><tr><th>文件</th><th>去向</th><th>原因</th></tr></thead>
        <tbody>
        {{#refusals}}<tr><td class="v">{{name}}</td><td class="nowrap">{{word}}</td><td class="v">{{reason}}</td></tr>
        {{/refusals}}</tbody>
        </table>
        </section>{{/hasRefusals}}
        <section>
        <h2>申报卷宗<small>{{dossierCount}} 宗：需退回补正 {{errorDossiers}}，需人工核对 {{warningDossiers}}，\
        其余 {{cleanDossiers}}</small></h2>
        {{^hasDossiers}}<p class="notice">还没有处理过的纸质材料。</p>{{/hasDossiers}}
        {{#hasDossiers}}<table class="index">
        <thead><tr><th>结论</th><th>申报单位 / 项目</th><th>申报编号</th><th class="n">份</th><th class="n">页</th>\
        <th class="n">✗ 退回补正</th><th class="n">? 人工核对</th><th class="n">· 提示</th>\
        <th class="n">不一致</th><th class="n">无法判定</th></tr></thead>
        <tbody>
        {{#dossiers}}{{>entry}}{{/dossiers}}</tbody>
        </table>{{/hasDossiers}}
        </section>
        {{#hasRecordless}}<section>
        <h2>有纸质版、没有电子版</h2>
        <table>
        <thead><tr><th>卷宗</th><th>申报单位（据纸质版）</th><th>项目（据纸质版）</th><th>文件</th></tr></thead>
        <tbody>
        {{#recordless}}<tr><td class="nowrap"><a href="{{page}}">{{id}}</a></td><td class="v">{{applicant}}</td>\
        <td class="v">{{project}}</td><td class="v">{{#copyNames}}{{.}}<br>{{/copyNames}}</td></tr>
        {{/recordless}}</tbody>
        </table>
        </section>{{/hasRecordless}}
        {{#hasPaperless}}<section>
        <h2>有电子版、没有纸质版</h2>
        <table>
        <thead><tr><th>申报编号</th><th>申报单位</th><th>项目</th></tr></thead>
        <tbody>
        {{#paperless}}<tr><td class="nowrap"><a href="{{page}}">{{application}}</a></td><td class="v">{{applicant}}</td>\
        <td class="v">{{project}}</td></tr>
        {{/paperless}}</tbody>
        </table>
        </section>{{/hasPaperless}}
        </main>
        </body>
        </html>

        """

    static let entry = """
        <tr class="{{worst}}"><td class="nowrap"><b class="sign">{{worstSign}}</b>{{worstWord}}</td>\
        <td class="v"><a href="{{page}}">{{applicant}}</a><br><small>{{project}}</small></td>\
        <td class="nowrap">{{application}}</td><td class="n">{{copyCount}}</td><td class="n">{{pageCount}}</td>\
        <td class="n e">{{errors}}</td><td class="n w">{{warnings}}</td><td class="n">{{notes}}</td>\
        <td class="n">{{differences}}</td><td class="n">{{doubts}}</td></tr>

        """
}
