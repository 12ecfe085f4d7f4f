import FormModel

/// One small dossier with every hostile character, and the body of its page as it must be.
enum Snapshot {
    static let review = DossierReview(
        id: "S-1", record: ElectronicRecord(applicationID: "S-1", values: ["unit.name": SampleReviews.hostile]),
        copies: [
            LinkedCopy(
                reading: ReadCopy(
                    copy: PaperCopy(contentHash: SampleReviews.hash("e"), name: "甲<&>\"'.pdf", pageCount: 1),
                    form: FormReading(
                        edition: "xinxixiaofei-2020", pages: [PageRole(number: 1, kind: .tables, confidence: 1)],
                        fields: [:]),
                    pages: [PageSummary(PageReading(number: 1, width: 210, height: 297, resolution: 300))]),
                link: RecordLink(applicationID: "S-1", confidence: 1, reason: "单位名称一致"))
        ],
        results: [
            FieldResult(
                dossier: "S-1", copy: "甲<&>\"'.pdf", applicationID: "S-1", field: "unit.name",
                paper: SampleReviews.hostile, record: SampleReviews.hostile.replacing("𠮷", with: "吉"),
                verdict: .different, confidence: 0.9, region: SampleReviews.region(1, 60, 60, 100, 9))
        ],
        findings: [
            Finding(
                dossier: "S-1", copy: "甲<&>\"'.pdf", kind: .different, severity: .error, field: "unit.name",
                region: SampleReviews.region(1, 60, 60, 100, 9), message: "单位名称不同：" + SampleReviews.hostile,
                clause: "栏目不得空缺\"\u{301}。", paper: SampleReviews.hostile,
                record: SampleReviews.hostile.replacing("𠮷", with: "吉"))
        ])

    static let page = #"""
        <body>
        <header>
        <p class="up"><a href="../index.html">← 返回总表</a><span>新型信息消费示范项目申报书　纸质版与电子版核对</span></p>
        <h1>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;；;,
        第二行𠮷䶮 =1+1</h1>
        <p class="project">（项目名称未知）</p>
        <dl class="facts"><div><dt>申报编号</dt><dd>S-1</dd></div><div class="tally different"><dt>✗ 不一致</dt><dd>1 项</dd></div><div class="tally unsure"><dt>? 无法判定</dt><dd>0 项</dd></div><div class="tally same"><dt>✓ 一致</dt><dd>0 项</dd></div><div class="tally uncompared"><dt>– 未比对</dt><dd>0 项</dd></div></dl>
        <table class="copies">
        <thead><tr><th>份</th><th>文件</th><th>页数</th><th>对应电子版</th><th>依据</th></tr></thead>
        <tbody>
        <tr><td>第 1 份</td><td class="v">甲&lt;&amp;&gt;&quot;&#39;.pdf</td><td class="n">1</td><td class="v">S-1</td><td>单位名称一致（把握 100%）</td></tr>
        </tbody>
        </table>

        </header>
        <main>
        <section>
        <h2>发现的问题</h2>

        <h3 class="error"><b class="sign">✗</b>退回补正<small>1 条</small></h3>
        <article class="finding error"><div class="said"><p class="tags"><span class="badge"><b class="sign">✗</b>不一致</span><span class="field">单位名称</span><span class="place">第 1 份 第 1 页</span></p><p class="message">单位名称不同：&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;；;,
        第二行𠮷䶮 =1+1</p><dl class="sides"><dt>纸质</dt><dd class="v">&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;；;,
        第二行<mark>𠮷</mark>䶮 =1+1</dd><dt>电子</dt><dd class="v">&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;；;,
        第二行<mark>吉</mark>䶮 =1+1</dd></dl><p class="clause">依据：栏目不得空缺&quot;́。</p></div><div class="seen"><a class="crop" href="../pages/eeeeeeeeeeeeeeee/001.jpg" target="_blank" style="width:396.0px;height:68.4px" title="第 1 页，点开看整页"><img loading="lazy" src="../pages/eeeeeeeeeeeeeeee/001.jpg" alt="第 1 页影像" style="width:756.0px;height:1069.2px;left:-198.0px;top:-198.0px"><i style="left:18.0px;top:18.0px;width:360.0px;height:32.4px"></i></a></div></article>

        </section>
        <section>
        <h2>逐项核对</h2>
        <input type="checkbox" id="odd"><label for="odd" class="filter">只看需要核对的栏目</label>
        <table class="fields">
        <colgroup><col class="c1"><col class="c2"><col class="c3"><col class="c4"><col class="c5"></colgroup>
        <thead><tr><th>栏目</th><th>份</th><th>结论</th><th>纸质版</th><th>电子版</th></tr></thead>
        <tbody>
        <tr class="part"><th colspan="5">一、申报单位基本信息</th></tr>
        <tr class="different"><th rowspan="1" title="unit.name">单位名称</th><td class="copy">第 1 份</td><td class="verdict" title="把握 90%"><b class="sign">✗</b>不一致</td><td class="v">&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;；;,
        第二行<mark>𠮷</mark>䶮 =1+1<a class="crop" href="../pages/eeeeeeeeeeeeeeee/001.jpg" target="_blank" style="width:300.0px;height:51.8px" title="第 1 页，点开看整页"><img loading="lazy" src="../pages/eeeeeeeeeeeeeeee/001.jpg" alt="第 1 页影像" style="width:572.7px;height:810.0px;left:-150.0px;top:-150.0px"><i style="left:13.6px;top:13.6px;width:272.7px;height:24.5px"></i></a></td><td class="v">&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;；;,
        第二行<mark>吉</mark>䶮 =1+1</td></tr>
        </tbody>
        </table>
        </section>
        <section class="pages">
        <h2>各页影像</h2>
        <h3>第 1 份<small class="v">甲&lt;&amp;&gt;&quot;&#39;.pdf，1 页</small></h3>
        <ol class="thumbs">
        <li><a href="../pages/eeeeeeeeeeeeeeee/001.jpg" target="_blank"><img loading="lazy" src="../pages/eeeeeeeeeeeeeeee/001.jpg" alt="第 1 页影像"></a><span>1　信息表</span><small>300 dpi 彩色</small></li>
        </ol>
        </section>
        </main>
        </body>
        </html>

        """#
}
