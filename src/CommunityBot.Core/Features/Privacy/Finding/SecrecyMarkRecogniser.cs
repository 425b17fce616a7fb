using System.Collections.Frozen;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Privacy.Finding;

/// <summary>Recognises the marks of state secrets on documents: Mật, Tối mật, Tuyệt mật (Law on Protection of State Secrets, 2018, article 8).</summary>
internal sealed class SecrecyMarkRecogniser(NormalisedText text, List<Token> tokens)
{
    private const int Confidence = 700;

    private static readonly FrozenSet<string> Following =
        Words("ong khẩu độ mã thiết mía vụ phục gấu ngọt lệnh nghị danh báo thư hoa rừng dừa nhân");

    private static readonly FrozenSet<string> Preceding =
        Words("bảo bí thân rỉ đường tuần cơ cẩn kín túi ống ông bà hoa tham nội ngọt gan vị nước sỏi dịch bánh nuôi");

    private static readonly FrozenSet<string> BareFollowing = Bare(Following), BarePreceding = Bare(Preceding);

    private static readonly FrozenSet<string> Stamps = WithBare("dấu độ mức chữ mộc triện");

    private static readonly FrozenSet<string> Labels = WithBare("loại ghi in dòng diện nhãn hạng đề thuộc");

    private static readonly FrozenSet<string> SinglePapers = WithBare("giấy tờ bìa trang cv vb");

    private static readonly FrozenSet<(string, string)> Papers = new[]
    {
        ("van", "ban"), ("cong", "van"), ("tai", "lieu"), ("ho", "so"), ("to", "trinh"), ("bao", "cao"), ("ke", "hoach"), ("quyet", "dinh"), ("phuong", "an"), ("phong", "bi"),
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Lost = Words("roi tieu het luon goc trang hoi thi");

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
        // Beside a mật with its accent, the other word has its own; after "dấu" without accents comes the mark.
        var bare = tokens[at].Text == "mat";
        if (bare && HasStampBefore(at)) return false;
        return (IsNextTo(at) && (bare ? BareFollowing : Following).Contains(tokens[at + 1].Text))
            || (at > 0 && IsNextTo(at - 1) && (bare ? BarePreceding : Preceding).Contains(tokens[at - 1].Text));
    }

    /// <summary>Without accents "toi mat" is rather "tôi mất": then a document must be named.</summary>
    private bool IsGradedMark(int at) => (tokens[at].Text == "mật" && tokens[at - 1].Text is "tuyệt" or "tối" or "tuyet" or "toi") || IsMarkedDocument(at - 2);

    /// <summary>A bare mật is a mark on a document, or in capitals where the rest is not.</summary>
    private bool IsPlainMark(int at) =>
        tokens[at].Text == "mat" ? IsUnaccentedMark(at) : HasStampBefore(at) || IsMarkedDocument(at - 1) || (IsCapital(at) && !IsShouting(at));

    /// <summary>"van ban mat" or "dong dau mat" without accents, unless it is lost: "van ban mat roi".</summary>
    private bool IsUnaccentedMark(int at) => at > 1 && IsNextTo(at - 1) && !(IsNextTo(at) && Lost.Contains(tokens[at + 1].Plain))
        && ((IsPaper(at - 2) && tokens[at - 2].Plain is ("van" or "cong" or "tai")) || (HasStampBefore(at) && (tokens[at - 2].Plain == "dong" || IsCapital(at) || SpeaksOfPaper(at - 2))));

    /// <summary>"dấu mật", "chữ mật"; "loại mật" and "ghi mật" where a paper is spoken of.</summary>
    private bool HasStampBefore(int at) =>
        at > 0 && IsNextTo(at - 1) && (Stamps.Contains(tokens[at - 1].Text) || (Labels.Contains(tokens[at - 1].Text) && SpeaksOfPaper(at - 2)));

    /// <summary>Whether a paper is named before.</summary>
    private bool SpeaksOfPaper(int at)
    {
        while (at >= 0 && !IsPaper(at) && !SinglePapers.Contains(tokens[at].Text)) at--;
        return at >= 0;
    }

    /// <summary>Whether a paper of two words begins here.</summary>
    private bool IsPaper(int at) => at >= 0 && at + 1 < tokens.Count && IsNextTo(at) && Papers.Contains((tokens[at].Plain, tokens[at + 1].Plain));

    /// <summary>"văn bản mật", "công văn mật", "tài liệu mật".</summary>
    private bool IsMarkedDocument(int at) => at >= 0 && IsNextTo(at) && (HasStampBefore(at + 1) || IsPaper(at - 1));

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

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet();

    private static FrozenSet<string> Bare(IEnumerable<string> words) => words.Select(VietnameseText.Fold).ToFrozenSet();

    private static FrozenSet<string> WithBare(string words) => Words(words + ' ' + VietnameseText.Fold(words));
}
