namespace CommunityBot.Features.Privacy.Finding;

/// <summary>Recognises the marks of state secrets on documents: Mật, Tối mật, Tuyệt mật (Law on Protection of State Secrets, 2018, article 8).</summary>
internal sealed class SecrecyMarkRecogniser(NormalisedText text, List<Token> tokens)
{
    private const int Confidence = 700;

    public IEnumerable<Candidate> Recognise()
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!tokens[at].Is("mật", "mat") || IsCompound(at)) continue;
            var graded = at > 0 && tokens[at - 1].Plain is "tuyet" or "toi" && IsNextTo(at - 1);
            if (graded ? IsGradedMark(at) : IsPlainMark(at)) yield return new(IdentityKind.SecretMark, Confidence, [(tokens[graded ? at - 1 : at].Start, tokens[at].End)]);
        }
    }

    /// <summary>"mật ong", "mật khẩu", "mật độ", "bảo mật", "bí mật": other words made with mật.</summary>
    private bool IsCompound(int at)
    {
        var next = IsNextTo(at) ? tokens[at + 1].Plain : "";
        var previous = at > 0 && IsNextTo(at - 1) ? tokens[at - 1].Plain : "";
        return next is "ong" or "khau" or "do" or "ma" or "thiet" or "mia" or "vu" or "phuc" or "gau" or "ngot" or "lenh" or "nghi" or "danh" or "bao" or "thu" or "hoa"
            || previous is "bao" or "bi" or "than" or "ri" or "duong" or "tuan" or "co" or "can" or "kin" or "tui" or "ong" or "hoa" or "tham" or "noi" or "ngot" or "gan" or "vi";
    }

    /// <summary>Without accents "toi mat" is rather "tôi mất": then a document must be named.</summary>
    private bool IsGradedMark(int at) => (tokens[at].Text == "mật" && tokens[at - 1].Text is "tuyệt" or "tối" or "tuyet" or "toi") || IsMarkedDocument(at - 2);

    /// <summary>A bare mật is a mark on a document, or in capitals where the rest is not.</summary>
    private bool IsPlainMark(int at) =>
        IsStampNamed(at - 1) || IsUnaccentedMark(at) || (tokens[at].Text == "mật" && (IsMarkedDocument(at - 1) || (IsCapital(at) && !IsShouting(at))));

    /// <summary>"van ban mat" without accents, unless it is lost: "van ban mat roi".</summary>
    private bool IsUnaccentedMark(int at) => tokens[at].Text == "mat" && at > 1 && IsNextTo(at - 1) && IsNextTo(at - 2)
        && (tokens[at - 2].Plain, tokens[at - 1].Plain) is ("van", "ban") or ("cong", "van") or ("tai", "lieu")
        && !(IsNextTo(at) && tokens[at + 1].Plain is "roi" or "tieu" or "het" or "luon" or "goc" or "trang" or "hoi" or "thi");

    /// <summary>"dấu mật", "độ mật".</summary>
    private bool IsStampNamed(int at) => at >= 0 && IsNextTo(at) && (tokens[at].Is("dấu", "dau") || tokens[at].Is("độ", "do") || tokens[at].Is("mức", "muc"));

    /// <summary>"văn bản mật", "công văn mật", "tài liệu mật".</summary>
    private bool IsMarkedDocument(int at) =>
        at >= 0 && IsNextTo(at) && (IsStampNamed(at)
            || (at > 0 && (tokens[at - 1].Plain, tokens[at].Plain) is ("van", "ban") or ("cong", "van") or ("tai", "lieu") or ("ho", "so") or ("to", "trinh") or ("bao", "cao") or ("ke", "hoach") or ("quyet", "dinh") or ("phuong", "an")));

    private bool IsCapital(int at)
    {
        for (var i = tokens[at].Start; i < tokens[at].End; i++)
        {
            if (!text.IsUpper(i)) return false;
        }

        return true;
    }

    /// <summary>Whether a word beside it is in capitals too.</summary>
    private bool IsShouting(int at) =>
        (at > 0 && IsNextTo(at - 1) && tokens[at - 1].Plain.Length > 1 && IsCapital(at - 1)) || (IsNextTo(at) && tokens[at + 1].Plain.Length > 1 && IsCapital(at + 1));

    private bool IsNextTo(int at) => at >= 0 && at + 1 < tokens.Count && tokens[at + 1].Start - tokens[at].End is >= 1 and <= 3
        && !text.Plain.AsSpan(tokens[at].End, tokens[at + 1].Start - tokens[at].End).ContainsAny(".;,\n");
}
