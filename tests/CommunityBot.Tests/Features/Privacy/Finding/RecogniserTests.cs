using CommunityBot.Features.Privacy;

namespace CommunityBot.Tests.Features.Privacy.Finding;

/// <summary>What is recognised, told by the text of the spans.</summary>
public class RecogniserTests
{
    [Theory]
    [InlineData("lan . tran a còng example chấm com", "lan . tran a còng example chấm com")]
    [InlineData("gửi hoa75@example.com. Bác nhé", "hoa75@example.com")]
    [InlineData("lan75gmail.com", "lan75gmail.com")]
    [InlineData("vào gmail.com đăng nhập", "")]
    [InlineData("@all họp nhé", "")]
    public void E_mail_addresses(string text, string found) => Found(text).ShouldBe(found);

    [Theory]
    [InlineData("Vũ Thị Mận sinh ngày 12/03/1968", "Vũ Thị Mận|12/03/1968")]
    [InlineData("12/03/1968, Vũ Thị Mận", "12/03/1968|Vũ Thị Mận")]
    [InlineData("bác Lê Văn Nam 1/5/1960", "Lê Văn Nam|1/5/1960")]
    [InlineData("ten tran van binh sn 1958", "tran van binh|1958")]
    [InlineData("20.11.1949 là ngày sinh của ông Võ Văn Tám", "20.11.1949|Võ Văn Tám")]
    [InlineData("Hồ Văn Cường sn 58", "Hồ Văn Cường|58")]
    [InlineData("Phan Văn Đức 1954", "Phan Văn Đức|1954")]
    [InlineData("Luật Cư Trú 2006", "")]
    [InlineData("liệt sĩ Trần Văn Ba hy sinh năm 1972", "")]
    [InlineData("ông Trần Văn Ba ký ngày 12/3/2019", "")]
    [InlineData("bác Lan sinh năm 1950", "")]
    [InlineData("Trần Phú, 20/11/2026 họp", "")]
    public void Names_with_a_birth_date(string text, string found) => Found(text).ShouldBe(found);

    [Theory]
    [InlineData("văn bản tối mật", "tối mật")]
    [InlineData("đóng dấu MẬT", "MẬT")]
    [InlineData("tai lieu tuyet mat", "tuyet mat")]
    [InlineData("giấy có chữ MẬT đỏ", "MẬT")]
    [InlineData("tài liệu loại mật mà em chụp", "mật")]
    [InlineData("giay to dong dau mat", "mat")]
    [InlineData("dau mat bac khong ro", "")]
    [InlineData("ho so mat tim khong thay", "")]
    [InlineData("loại mật này ngọt", "")]
    [InlineData("toi mat cccd", "")]
    [InlineData("BẢO MẬT VNEID", "")]
    [InlineData("mật ong, mật khẩu, mật độ", "")]
    public void Secrecy_marks(string text, string found) => Found(text).ShouldBe(found);

    [Theory]
    [InlineData("DN 4 03 1234567890", "DN 4 03 1234567890")]
    [InlineData("hộ chiếu c 123 4567", "c 123 4567")]
    [InlineData("H40-1234567", "")]
    public void Codes_with_letters(string text, string found) => Found(text).ShouldBe(found);

    [Theory]
    [InlineData("tk 1.500.000", "")]
    [InlineData("kinh phí 1500000000 đồng", "")]
    [InlineData("tk 711A12345678", "711A12345678")]
    [InlineData("số biên nhận 261118000123", "")]
    [InlineData("0912 rồi 000 rồi 345", "0912|000|345")]
    [InlineData("482913 là mã otp", "482913")]
    [InlineData("nó gửi 482913 về máy, có phải mã đăng nhập không", "482913")]
    [InlineData("hồ sơ mã 482913 đã có mã xác nhận chưa", "")]
    [InlineData("tài khoản 0071 0009 8765 4", "0071 0009 8765 4")]
    [InlineData("tài khoản 19 0360 0082 2140", "19 0360 0082 2140")]
    [InlineData("số liệu 1250 1340 1187 1402 1299", "")]
    [InlineData("ca trực 0730 1130 1330 1700", "")]
    [InlineData("thẻ visa 4111 1111 1111 1111", "4111 1111 1111 1111")]
    [InlineData("cccd không bảy chín, à nhầm, không tám không một tám tám không không ba bốn năm sáu", "không bảy chín|không tám không một tám tám không không ba bốn năm sáu")]
    public void Numbers(string text, string found) => Found(text).ShouldBe(found);

    private static string Found(string text) => string.Join('|', PersonalData.Find(text).Select(span => text[span.Start..span.End]));
}
