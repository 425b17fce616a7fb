using System.Collections.Frozen;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Privacy.Finding;

/// <summary>How much a keyword says about the number next to it.</summary>
internal enum Strength
{
    /// <summary>The word often stands near such a number, and as often does not.</summary>
    Weak,

    /// <summary>The word names the number.</summary>
    Strong,
}

/// <summary>A phrase that tells what the number near it is.</summary>
internal sealed record Keyword(IdentityKind Kind, Strength Strength, string[] Accented, string[] Plain)
{
    /// <summary>Whether it names a code that is sent for one use, and no lasting password.</summary>
    public bool IsOneTimeCode => Kind == IdentityKind.PasswordOtp && (Plain[0] == "ma" || Plain[^1] == "otp");
}

/// <summary>The phrases people write next to an identity. To teach a new one, add it to its row.</summary>
internal static class Keywords
{
    private static readonly (IdentityKind Kind, Strength Strength, string Phrases)[] Table =
    [
        (IdentityKind.Cccd, Strength.Strong,
            "cccd|cmnd|cmtnd|cmt|cccđ|căn cước|chứng minh|định danh|mã định danh|sđd|sđdcn|ddcn|đdcn|giấy tờ tùy thân|citizen id|id card|socccd|socmnd"),
        (IdentityKind.Phone, Strength.Strong,
            "sđt|đt|sđđ|số điện thoại|điện thoại|số đt|số phone|di động|dđ|máy bàn|phone|tel|mobile|zalo|viber|telegram|whatsapp|sim|sodt|sodienthoai|số máy|fone|đthoai|sốđt"),
        (IdentityKind.Phone, Strength.Weak, "gọi|liên hệ|lh|alo|a lô|nhắn|call|liên lạc|hotline|số của|số mới|số cũ|bấm số"),
        (IdentityKind.Card, Strength.Strong,
            "số thẻ|thẻ atm|atm|thẻ ngân hàng|thẻ tín dụng|thẻ ghi nợ|thẻ visa|visa|mastercard|master card|master|napas|jcb|credit card|debit card|sothe"),
        (IdentityKind.Card, Strength.Weak, "thẻ"),
        (IdentityKind.BankAccount, Strength.Strong, "stk|sotk|sotaikhoan|số tài khoản|số tk|tài khoản số|tk số|account number|số account"),
        (IdentityKind.BankAccount, Strength.Weak,
            "tài khoản|tk|account|acc|ngân hàng|bank|ck|chuyển khoản|chủ tk|vcb|vietcombank|vietinbank|viettinbank|vietin|vtb|ctg|bidv|agribank|agri|vbsp|techcombank|tech|tcb|mb|mbbank|acb|vpbank|vpb|"
            + "tpbank|tpb|sacombank|sacom|stb|hdbank|vib|shb|msb|ocb|eximbank|seabank|scb|lienvietpostbank|lpbank|pvcombank|bacabank|namabank|abbank|kienlongbank|vietbank|cake|timo|đông á|dongabank|quân đội|ngoại thương|liên việt|vp|ncb|pgbank|bvbank|tnex|ubank|coopbank|vrb|saigonbank|gpbank|vietabank"),
        (IdentityKind.Bhyt, Strength.Strong, "bhyt|bhxh|bảo hiểm|bảo hiểm y tế|bảo hiểm xã hội|thẻ bhyt|thẻ bảo hiểm|vssid|mã thẻ bhyt|sổ bảo hiểm|bhtn"),
        (IdentityKind.Passport, Strength.Strong, "hộ chiếu|passport|ppt|pp số|sohochieu"),
        (IdentityKind.TaxCode, Strength.Strong, "mst|mã số thuế|masothue|msthue|mã thuế|tax code|tin code|msdn|mã số doanh nghiệp|mã số hộ kinh doanh|msthuế"),
        (IdentityKind.TaxCode, Strength.Weak, "thuế|etax"),
        (IdentityKind.PasswordOtp, Strength.Strong,
            "otp|smart otp|mã otp|maotp|mã xác thực|mã xác nhận|mã xác minh|mã bảo mật|mã kích hoạt|mã bí mật|mã đăng nhập|mã pin|số pin|passcode|pascode|mật mã|"
            + "mã truy cập|mã khôi phục|mã mở khóa|mã mở khoá|mã 2 lớp|mã hai lớp|mã token|soft otp|số otp|mật khẩu cấp 2|mật khẩu|matkhau|mậtkhẩu|mkhau|mk|mkhẩu|pass|pas|password|pw|pwd|passwd|code otp|verification code"),
        (IdentityKind.PasswordOtp, Strength.Weak, "pin|mã code|code|nhập mã|đọc mã|gửi mã|mã này|mã là|mã về|mã gửi|mã nó|mã vừa|mã mới|mã 6 số|mã sáu số|6 số|sáu số|có mã|báo mã|nhận mã|được mã|ra mã|"
            + "vneid mã|mã gì|mã chi|mã đó|mã đấy|bấm mã|điền mã|gõ mã|cho mã|đưa mã|xin mã|lấy mã|mã ngân hàng|mã zalo|mã facebook|mã google|mã vssid|mã vneid|nhắn là|gửi là|gởi là|mã sms|mã tin nhắn|tin nhắn mã|mã trong tin nhắn|tin nhắn về|nhắn về|số gửi về|gửi về là"),
        (IdentityKind.CardCheck, Strength.Strong, "cvv|cvv2|cvc|cvc2|csc"),
        (IdentityKind.Email, Strength.Strong, "email|e mail|mail|gmail|thư điện tử|hòm thư"),
        (IdentityKind.Code, Strength.Strong,
            "thủ tục|mã thủ tục|thủ tục mã|mã hồ sơ|số hồ sơ|hồ sơ số|mã hs|số hs|biên nhận|số biên nhận|mã biên nhận|giấy hẹn|mã đơn|đơn hàng|mã đơn hàng|vận đơn|mã vận đơn|hóa đơn|hoá đơn|"
            + "biên lai|số biên lai|imei|serial|seri|series|sê ri|sn máy|build|phiên bản|version|ver|nghị định|nghị quyết|quyết định|công văn|thông tư|thông báo số|kế hoạch số|số quyết định|"
            + "bưu chính|mã bưu chính|zip|mã giao dịch|mã gd|mã tra cứu|mã vạch|barcode|biển số|bks|mã khách hàng|mã kh|mã tổ|thửa|tờ bản đồ|mã lỗi|model|mã sản phẩm|mã sp|"
            + "stt|số thứ tự|số tiền|tổng tiền|kinh phí|tổng số|vé số|xổ số|số vào sổ|ký hiệu|mã xã|mã phường|mã tỉnh|mã đơn vị|mã qr|teamviewer|ultraview|ultraviewer|anydesk"),
    ];

    private static readonly FrozenDictionary<string, Keyword[]> ByFirstWord = Table
        .SelectMany(row => row.Phrases.Split('|').Select(phrase => Parse(row.Kind, row.Strength, phrase)))
        .GroupBy(keyword => keyword.Plain[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(keyword => keyword.Plain.Length).ToArray());

    /// <summary>The keywords that begin with the word, longest first.</summary>
    public static ReadOnlySpan<Keyword> BeginningWith(string plainWord) => ByFirstWord.GetValueOrDefault(plainWord);

    private static Keyword Parse(IdentityKind kind, Strength strength, string phrase) =>
        new(kind, strength, phrase.Split(' '), VietnameseText.Fold(phrase).Split(' '));
}
