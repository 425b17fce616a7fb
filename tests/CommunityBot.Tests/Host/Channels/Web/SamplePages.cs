using CommunityBot.Messaging;

namespace CommunityBot.Tests.Host.Channels.Web;

/// <summary>A script with every kind of message the page can show.</summary>
internal static class SamplePages
{
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGPgiwoBIgYIBQAThgLx/Zsu9gAAAABJRU5ErkJggg==");

    public static IReadOnlyList<OutgoingMessage> Answer(IncomingMessage message) => message.Text switch
    {
        "/start" => [new() { Text = [new("Chào bác!", TextStyle.Bold), new(" Tôi là trợ lý tự động.")], Choices = [[new("Hộ tịch", "/tracuu ho tich"), new("Cư trú", "/tracuu cu tru")]] }],
        "vneid 3 dvc 2" => [new() { Text = [new("Đã ghi", TextStyle.Bold), new("\nVNeID: 3 lượt (hôm nay 3)")], Choices = [[new("Sửa", "/sua"), new("Xoá", "/xoa")]] }],
        "/xoa" => [ScriptedBot.Says("Đã xoá")],
        "/card" => [Card()],
        "/files" =>
        [
            new() { Text = [new("Mã mời")], Attachment = new("moi.png", "image/png", Picture) },
            new() { Text = [new("Báo cáo")], Attachment = new("bao-cao.csv", "text/csv", [1]) },
        ],
        "/links" => [new() { Text = [new("tốt", TextStyle.Link, "https://example.vn"), new(" xấu", TextStyle.Link, "javascript:alert(1)")], Choices = [[new("nút xấu", null, "data:text/html,x")]] }],
        "/page" => [Page(1, message)],
        "/page 2" => [Page(2, message)],
        "/page 3" => [Page(3, message)],
        _ => [ScriptedBot.Says($"Đã nhận: {message.Text}")],
    };

    private static OutgoingMessage Page(int number, IncomingMessage message) => new()
    {
        Text = [new($"Trang {number}")],
        Choices = [[new("Trang sau", $"/page {number + 1}")]],
        Replaces = message.TappedMessageId,
    };

    private static OutgoingMessage Card() => new()
    {
        Text = [new("Đăng ký khai sinh", TextStyle.Bold), new("\nMã "), new("1.001193", TextStyle.Code), new($"\n{new string('x', 300)}\nNguồn: "), new("https://dichvucong.gov.vn/" + new string('y', 200), TextStyle.Link, "https://dichvucong.gov.vn/")],
        Choices = [[.. Enumerable.Range(1, 8).Select(number => new Choice($"Mục {number}", $"/muc {number}"))], [new($"Nút với tên rất dài {new string('z', 80)}", "/z")]],
    };
}
