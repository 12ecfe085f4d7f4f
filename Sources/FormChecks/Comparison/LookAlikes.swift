/// Characters that print and scan alike, so that a recogniser reads one for the other.
///
/// They explain a difference, they never make one vanish: an applicant can have typed 渝 for 榆.
///
/// Written by hand from the confusions that the domain's facts list (section 4: pairs counted in real OCR output and
/// well-known pairs that public tables lack), place names and surnames of Chongqing, and digits and Latin letters.
enum LookAlikes {
    static func contains(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
        pairs.contains(key(one, other))
    }

    /// Whether some other character looks like `scalar`.
    static func exist(for scalar: Unicode.Scalar) -> Bool { members.contains(scalar) }

    private static let members = Set(groups.unicodeScalars.filter { $0 != " " && $0 != "\n" })

    private static func key(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> UInt64 {
        UInt64(min(one.value, other.value)) << 32 | UInt64(max(one.value, other.value))
    }

    private static let pairs: Set<UInt64> = {
        var pairs: Set<UInt64> = []
        for group in groups.split(separator: " ") {
            let scalars = Array(group.unicodeScalars)
            for (index, one) in scalars.enumerated() {
                for other in scalars[(index + 1)...] { pairs.insert(key(one, other)) }
            }
        }
        return pairs
    }()

    /// Groups parted by spaces; every two of a group are alike.
    private static let groups = """
        0OoDQ〇○ 1lI|iL丨 2Zz 17 27 5Ss 56 38 3B 68 6b 6G 60 8B 80 89 35 9g 9q gq 90 4A 41 UVuv Yy VY vy CcGe Xx xr xz Ww Kk Pp
        mnr rn nh hb ce ft tf ij jl uy EF MN HN PR DO xX TY
        未末 己已巳 日曰目 士土 渝榆愉输喻 大太犬天夫 人入八 千干于 王玉主 田由甲申电 白自百 木术本末 刀力 九丸 几儿凡 贝见
        令今 戌戍戊成戎 师帅 折拆析 治冶 住往佳 晴睛 崇祟 历厉 风凤 因困囚团 竞竟 茶荼 粟栗 科料 乌鸟马 兔免 母毋 矢失
        侯候 旦且 间问闻同 名各 体休 庆床厌 来末 请访清情 看着 衣农 台合 预顶 小少 州洲 门们 元无 开井 并开 工士 上土
        下卜 了子 于干 个介 云去 五丑 不木 中申 为力 丘兵 东车 乐牙 古占 右石 可司 叮可 四西 囗口 回四 因图 圆园 城域
        场扬 址扯 垂重 处外 夕タ 多名 奇寄 委季 安女 完宗 官宫 实买 客容 密蜜 寸才 对树 导异 尖尘 尤龙 尺尽 层尼 居屈
        展屐 岛鸟 巨臣 巾币 市布 帝常 广厂 库军 应兴 度席 康唐 延廷 弓号 张弛 录绿 微徵 心必 忆亿 志态 快块 总急 恒桓
        息思 惠慧 感惑 戏找 户尸 房旁 打订 扩护 技枝 投没 抗杭 拓括 拨拔 持特 指括 按接 换唤 据握 摄慑 操澡 攻改 放故
        数教 整警 文又 斤斥 斯期 方万 施旅 旱早 明朋 易昜 星皇 春舂 是昰 晓哓 普晋 智知 暂哲 更史 木水 术木 杂朵 李季
        村材 杨扬 杰木 林材 果里 柏拍 柳抑 标示 核该 根恨 格络 桂挂 校较 栋拣 梁粱 模摸 次决 欣欤 正止 步歩 武式 毕比
        毛手 水永冰 汉汊 江红 池地 沙炒 沟沪 河何 油抽 法怯 波彼 注往 洋详 流疏 浙淅 海每 消销 淮准 深探 渠梁 温湿 港巷
        湖糊 满漏 源原 滨宾 潼撞 澄登 灵炅 点占 炬拒 热势 焦集 照昭 熊能 爱受 牛午 物吻 特持 环坏 现规 理埋 琼京 璧壁
        瑞端 生主 用甩 申审 电甩 男勇 留畜 盆盘 盈盘 目自 直真 相柏 省看 眉周 真直 石右 研妍 硬便 确桷 社杜 祝祀 票栗
        秀香 秋秒 秦泰奉春 种冲 积织 移栘 程桯 稳隐 空穴 突实 端瑞 第弟 策荣 签答 管菅 箱籍 米来 类娄 粮娘 精情 紧累
        约纳 级极 纪记 线钱 组祖 细纽 终络 经径 结洁 给络 统绕 维准 综棕 绿录 缆览 网冈 罗梦 置直 美羊 群郡 老考 者着
        耳且 联职 肖尚 胡湖 能态 脑恼 腾滕 自白 至到 舟丹 航肮 良艮 芯心 花化 苏办 英莫 茂戊 范苑 荣策 药约 莉利 营菅
        萍苹 蓝监 藏臧 行衍 街衔 补朴 表丧 装裴 西酉 规现 视现 角用 解懈 计汁 订计 认队 记汜 设没 识织 试诚 话活 详样
        语浯 课棵 调谓 谢射 谭潭 象像 贡责 财材 责贵 货贷 质庹 购构 贤竖 资货 赛寨 赵起 超起 路跆 车东 转传 轮轮 载裁
        辉晖 输渝 达迖 迈万 运远 近进 连迕 迅讯 送迭 通诵 速迷 造适 道遒 邓邛 邦那 邮抽 郑关 部陪 都郁 郭享 里黑 重垂
        量童 金全 针计 钢钥 钱线 铁铗 铜桐 银很 锋峰 长卡 闪闭 阳阴 阵陈 附付 陆陈 陈阵 院完 除徐 陵棱 隆降 际标 集焦
        雷霍 雪雷 需雪 青肓 静睁 非菲 面而 音昔 页贝 顺须 项顶 须预 领颂 频濒 飞乙 馆倌 马鸟 骏俊 高亭 魏巍 鱼鲁 鲜鲁
        黄寅 黎黍 龙尤 仟千阡 佰百伯 拾抬 壹壶 贰武 叁参 肆津 陆陇 柒染 捌别 玖致 亿忆化 万方 元儿 圆园 整敕
        綦基 傅传 让计 一-二 二三工 三王 丶、 口日 十+ ×Xx IJ 吕% 干于 浩诰 图圈 验难 渝洽 黛代 推扒 覆履 待符 释择
        """
}
